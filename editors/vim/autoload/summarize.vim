" SPDX-License-Identifier: MIT
" What plugin/summarize.vim calls. Text goes to the command as it is in the buffer, each line ended by a newline whatever
" 'fileformat' is, and no shell is between. Whatever fails is thrown as "summarize: ...", before anything is changed, and
" told by s:attempt().

" What the command calls a text of these file types. A mail is one only with its headers.
let s:inputs = {'markdown': 'markdown', 'pandoc': 'markdown', 'rmd': 'markdown', 'html': 'html', 'xhtml': 'html'}

" --- called by commands and mappings ----------------------------------------------------------------------------------

function! summarize#range(replace, first, last, options) abort
  call s:attempt({-> s:summarize(a:replace, s:lines(a:first, a:last), a:options)})
endfunction

function! summarize#operator(what) abort
  let &operatorfunc = 'summarize#' . a:what
  return 'g@'
endfunction

function! summarize#show(motion) abort
  call s:attempt({-> s:summarize(0, s:moved_over(a:motion), [])})
endfunction

function! summarize#replace(motion) abort
  call s:attempt({-> s:summarize(1, s:moved_over(a:motion), [])})
endfunction

function! summarize#mark(first, last, options) abort
  call s:attempt({-> s:mark(s:lines(a:first, a:last), a:options)})
endfunction

function! summarize#clear() abort
  call sign_unplace('summarize', {'buffer': bufnr('%')})
  if has('nvim')
    call nvim_buf_clear_namespace(0, nvim_create_namespace('summarize'), 0, -1)
  elseif !empty(prop_type_get('summarize'))
    call prop_remove({'type': 'summarize', 'all': 1})
  endif
endfunction

" The long options, a line each.
function! summarize#complete(...) abort
  try
    let help = s:run(['--help'], [])
  catch /^summarize:/
    return ''
  endtry
  return join(filter(map(help, {_, line -> matchstr(line, '^ .\{5}\zs--[a-z-]\+')}), {_, name -> name !=# ''}), "\n")
endfunction

" --- what they do -----------------------------------------------------------------------------------------------------

function! s:attempt(do) abort
  try
    call a:do()
  catch /^summarize:/
    redraw
    echohl ErrorMsg
    echomsg v:exception
    echohl None
  endtry
endfunction

" A part of the buffer: lines first to last, and what of these is in front of it and behind it.
function! s:lines(first, last) abort
  return {'first': a:first, 'last': a:last, 'text': getline(a:first, a:last) + [''], 'before': '', 'behind': ''}
endfunction

function! s:moved_over(motion) abort
  let [first, from] = getpos("'[")[1:2]
  let [last, to] = getpos("']")[1:2]
  let part = s:lines(first, last)
  if a:motion ==# 'char'
    call remove(part.text, -1)
    let end = to - 1 + max([0, byteidx(strpart(part.text[-1], to - 1), 1)])
    let part.behind = strpart(part.text[-1], end)
    let part.text[-1] = strpart(part.text[-1], 0, end)
    let part.before = strpart(part.text[0], 0, from - 1)
    let part.text[0] = strpart(part.text[0], from - 1)
  endif
  return part
endfunction

function! s:summarize(replace, part, options) abort
  if a:replace && !&modifiable
    throw "summarize: the buffer cannot be changed, for 'modifiable' is off"
  endif
  let summary = s:run(s:input(a:part) + s:options() + a:options, a:part.text)
  if summary ==# ['']
    throw 'summarize: there are no sentences here'
  endif
  if summary[-1] ==# ''
    call remove(summary, -1)
  endif
  if a:replace
    let summary[0] = a:part.before . summary[0]
    let summary[-1] .= a:part.behind
    call s:put(a:part.first, a:part.last, summary)
  else
    call s:show(summary)
  endif
endfunction

function! s:put(first, last, lines) abort
  let common = min([len(a:lines), a:last - a:first + 1])
  call setline(a:first, a:lines[: common - 1])
  call append(a:first + common - 1, a:lines[common :])
  if a:first + common <= a:last
    call deletebufline('%', a:first + common, a:last)
  endif
  call cursor(a:first, 1)
endfunction

" Shows lines in the preview window, and stays where it is.
function! s:show(lines) abort
  let origin = win_getid()
  let rows = 0
  for line in a:lines
    let rows += 1 + strdisplaywidth(line) / &columns
  endfor
  let preview = filter(range(1, winnr('$')), {_, window -> getwinvar(window, '&previewwindow')})
  if empty(preview)
    silent botright new
    setlocal previewwindow
  else
    execute preview[0] . 'wincmd w'
  endif
  if !bufexists(get(s:, 'buffer', -1))
    let s:buffer = bufadd('[Summary]')
  endif
  execute 'silent keepalt buffer' s:buffer
  setlocal buftype=nofile bufhidden=hide noswapfile nobuflisted undolevels=-1 wrap linebreak modifiable
  call s:put(1, line('$'), a:lines)
  setlocal nomodifiable nomodified
  execute 'resize' max([1, min([rows, &lines / 3])])
  call win_gotoid(origin)
endfunction

" Marks in the buffer are those of its bytes, so all but HTML, in which no sentence could be found, is read as it is.
function! s:mark(part, options) abort
  let input = s:input(a:part)
  let input = input ==# ['--input', 'html'] ? input : []
  let answer = json_decode(join(s:run(input + s:options() + a:options + ['--format', 'json'], a:part.text), "\n"))
  if type(answer) != v:t_dict || has_key(answer, 'source')
    throw 'summarize: what has to be converted first, as HTML, cannot be marked; :Summarize shows its summary'
  elseif empty(answer.sentences)
    throw 'summarize: there are no sentences here'
  endif
  call summarize#clear()
  call sign_define('summarize', {'text': '>', 'texthl': 'SummarizeSign'})
  let base = s:offset(a:part.first)
  for sentence in answer.sentences
    let [first, from] = s:position(base + sentence.start)
    let [last, to] = s:position(base + sentence.end - 1)
    for line in range(first, last)
      " Its number keeps a line from a second sign.
      call sign_place(line, 'summarize', 'summarize', bufnr('%'), {'lnum': line})
    endfor
    call s:highlight(first, from, last, to + 1)
  endfor
endfunction

function! s:highlight(first, from, last, to) abort
  if has('nvim')
    call nvim_buf_set_extmark(0, nvim_create_namespace('summarize'), a:first - 1, a:from - 1,
          \ {'end_row': a:last - 1, 'end_col': a:to - 1, 'hl_group': 'SummarizeSentence'})
    return
  endif
  if empty(prop_type_get('summarize'))
    call prop_type_add('summarize', {'highlight': 'SummarizeSentence'})
  endif
  call prop_add(a:first, a:from, {'end_lnum': a:last, 'end_col': a:to, 'type': 'summarize'})
endfunction

" The bytes in front of a line, with one for each line's end.
function! s:offset(line) abort
  return line2byte(a:line) - 1 - (&fileformat ==# 'dos' ? a:line - 1 : 0)
endfunction

" Line and column of the byte that has so many in front of it.
function! s:position(offset) abort
  let [line, above] = [1, line('$') + 1]
  while above - line > 1
    let middle = (line + above) / 2
    let [line, above] = s:offset(middle) <= a:offset ? [middle, above] : [line, middle]
  endwhile
  return [line, a:offset - s:offset(line) + 1]
endfunction

" --- the command ------------------------------------------------------------------------------------------------------

function! s:input(part) abort
  for type in split(&filetype, '\.')
    if has_key(s:inputs, type)
      return ['--input', s:inputs[type]]
    elseif type ==# 'mail' && a:part.first == 1 && a:part.text[0] =~# '^\(From \|[A-Za-z-]\+:\s\)'
      return ['--input', 'email']
    endif
  endfor
  return []
endfunction

function! s:options() abort
  let options = get(b:, 'summarize_options', get(g:, 'summarize_options', []))
  if type(options) != v:t_list
    throw "summarize: g:summarize_options has to be a list, as ['-n', '5']"
  endif
  return options
endfunction

" Gives text to the command and answers what it prints; both are lists as readfile(..., 'b') makes them.
function! s:run(arguments, text) abort
  let command = get(g:, 'summarize_command', 'summarize')
  let command = type(command) == v:t_list ? copy(command) : [command]
  if empty(command) || !executable(command[0])
    throw printf("summarize: there is no program '%s'; install it or set g:summarize_command", get(command, 0, ''))
  endif
  let [status, output, said] = has('nvim') ? s:run_nvim(command + a:arguments, a:text)
        \ : s:run_vim(command + a:arguments, a:text)
  if status != 0
    let said = substitute(get(said, 0, ''), '^summarize: ', '', '')
    throw 'summarize: ' . (said !=# '' ? strtrans(said) : 'the command broke off with status ' . status . '; try again')
  endif
  return output
endfunction

" By files, so that neither waits for the other, whatever the size.
function! s:run_vim(command, text) abort
  let [input, output, said] = [tempname(), tempname(), tempname()]
  try
    call writefile(a:text, input, 'bS')
    let job = job_start(a:command, {'in_io': 'file', 'in_name': input, 'out_io': 'file', 'out_name': output,
          \ 'err_io': 'file', 'err_name': said})
    while job_status(job) ==# 'run'
      sleep 1m
    endwhile
    return [job_info(job).exitval, readfile(output, 'b'), readfile(said)]
  catch /^Vim:Interrupt$/
    throw 'summarize: interrupted'
  finally
    if exists('job')
      call job_stop(job, 'kill')
    endif
    call map([input, output, said], {_, file -> delete(file)})
  endtry
endfunction

function! s:run_nvim(command, text) abort
  let answer = {'stdout': [''], 'stderr': ['']}
  let Keep = {_, data, name -> extend(answer, {name: data})}
  let job = jobstart(a:command, {'on_stdout': Keep, 'on_stderr': Keep, 'stdout_buffered': 1, 'stderr_buffered': 1})
  try
    call chansend(job, a:text)
    call chanclose(job, 'stdin')
  catch /^Vim(call):/
    " Where it does not like its options it does not read, either.
  endtry
  let status = jobwait([job])[0]
  if status < 0
    call jobstop(job)
    throw 'summarize: interrupted'
  endif
  return [status, answer.stdout, answer.stderr]
endfunction
