" SPDX-License-Identifier: MIT
" The tests of editors/vim/, for Vim and Neovim: sourced by run, which says what the environment has. Writes a line for
" each test into the file $RESULTS.

set nomore nocompatible encoding=utf-8 fileencodings=ucs-bom,utf-8,latin1 undolevels=1000 hidden
filetype on
let &runtimepath = $PLUGIN . ',' . &runtimepath
runtime plugin/summarize.vim
nmap gs <Plug>(summarize)
xmap gs <Plug>(summarize)
nmap gS <Plug>(summarize-replace)
xmap gS <Plug>(summarize-replace)

" --- help -------------------------------------------------------------------------------------------------------------

" Edits a new file of these lines. What is in the last one is not ended.
function! Edit(name, lines) abort
  call writefile(a:lines, a:name, 'b')
  execute 'edit!' a:name
endfunction

" What the command itself makes of a file.
function! Summary(file, options) abort
  return systemlist('summarize ' . a:options . ' <' . shellescape(a:file))
endfunction

function! Sentences(file, options) abort
  return json_decode(join(Summary(a:file, a:options . ' -f json'), "\n")).sentences
endfunction

function! Shown() abort
  for window in range(1, winnr('$'))
    if getwinvar(window, '&previewwindow')
      return getbufline(winbufnr(window), 1, '$')
    endif
  endfor
  return []
endfunction

" The extents that are highlighted, each as [line, column, line, column]; the last column is that behind it.
function! Extents() abort
  if has('nvim')
    return map(nvim_buf_get_extmarks(0, nvim_create_namespace('summarize'), 0, -1, {'details': 1}),
          \ {_, mark -> [mark[1] + 1, mark[2] + 1, mark[3].end_row + 1, mark[3].end_col + 1]})
  endif
  let extents = []
  for line in range(1, line('$'))
    for part in prop_list(line)
      if part.start
        call add(extents, [line, part.col, line, part.col + part.length])
      else
        let extents[-1][2:] = [line, part.col + part.length]
      endif
    endfor
  endfor
  return extents
endfunction

" The text in such extents, a line break as a newline.
function! Extract(extent) abort
  let [first, from, last, to] = a:extent
  let lines = getline(first, last)
  let lines[-1] = strpart(lines[-1], 0, to - 1)
  let lines[0] = strpart(lines[0], from - 1)
  return join(lines, "\n")
endfunction

function! Signs() abort
  return map(sign_getplaced('%', {'group': 'summarize'})[0].signs, {_, sign -> sign.lnum})
endfunction

function! LastMessage() abort
  return split(execute('messages'), "\n")[-1]
endfunction

" Does something that fails: with this message, and the buffer stays as it was, also for undo.
function! Refused(command, message) abort
  let before = [getline(1, '$'), b:changedtick, undotree(), &modified, getcurpos(), winnr('$')]
  messages clear
  execute a:command
  call assert_match(a:message, LastMessage(), a:command)
  call assert_equal(before, [getline(1, '$'), b:changedtick, undotree(), &modified, getcurpos(), winnr('$')], a:command)
endfunction

let s:ferry = ['The ferry to Ærø was late — the crew was ill.', 'Nobody was surprised, for the ferry is old.', '',
      \ 'A new ferry would cost more than', 'the island earns in a year. It was late again on Monday.', '']

" --- show and replace -------------------------------------------------------------------------------------------------

function! Test_show() abort
  execute 'edit' $GOLDEN . '/lighthouse.txt'
  let before = [getline(1, '$'), winnr(), getcurpos()]
  Summarize -n 2
  call assert_equal(Summary(expand('%'), '-n 2'), Shown())
  call assert_equal(before, [getline(1, '$'), winnr(), getcurpos()])
  call assert_equal(0, &modified)
  " Again into the same window, and closed as a preview is.
  Summarize -n 1
  call assert_equal(1, len(Shown()))
  call assert_equal(2, winnr('$'))
  pclose
  call assert_equal(1, winnr('$'))
endfunction

function! Test_range() abort
  call Edit('ferry.txt', s:ferry)
  1,2Summarize -n 1
  call assert_equal(1, index(s:ferry[:1], Shown()[0]) + 1)
  2,3Summarize!
  call assert_equal([s:ferry[1]] + s:ferry[3:4], getline(2, '$'))
endfunction

function! Test_replace_is_one_change() abort
  execute 'edit' $GOLDEN . '/lighthouse.txt'
  let before = getline(1, '$')
  Summarize! -n 2
  call assert_equal(Summary(expand('%'), '-n 2'), getline(1, '$'))
  call assert_equal(1, line('.'))
  undo
  call assert_equal(before, getline(1, '$'))
  call assert_equal(0, &modified)
  " More lines than there were.
  call Edit('long.txt', ['It is late. The ferry waits. The tide turns.', ''])
  Summarize!
  call assert_equal(['It is late.', 'The ferry waits.', 'The tide turns.'], getline(1, '$'))
  undo
  call assert_equal(['It is late. The ferry waits. The tide turns.'], getline(1, '$'))
endfunction

function! Test_options() abort
  execute 'edit' $GOLDEN . '/lighthouse.txt'
  let g:summarize_options = ['-n', '1']
  Summarize
  call assert_equal(1, len(Shown()))
  Summarize -n 4
  call assert_equal(4, len(Shown()))
  Summarize -n 1 -q tidal\ power
  call assert_equal(Summary(expand('%'), "-n 1 -q 'tidal power'"), Shown())
  let b:summarize_options = ['-n', '2']
  Summarize
  call assert_equal(2, len(Shown()))
  let g:summarize_command = ['env', 'X=a b', 'summarize', '-n1']
  Summarize -n 4
  call assert_equal(4, len(Shown()))
  call assert_notequal(-1, index(getcompletion('Summarize --se', 'cmdline'), '--sentences'))
endfunction

function! Test_final_newline() abort
  call Edit('open.txt', s:ferry[:1])
  set nofixendofline
  Summarize! -n 1
  write
  call assert_equal(1, len(readfile('open.txt', 'b')))
  call Edit('closed.txt', s:ferry[:1] + [''])
  Summarize! -n 1
  write
  call assert_equal('', readfile('closed.txt', 'b')[1])
  set fixendofline&
endfunction

function! Test_line_ends() abort
  call Edit('dos.txt', map(s:ferry[:4], {_, line -> line . "\r"}) + [''])
  call assert_equal('dos', &fileformat)
  Summarize! -n 2
  write
  call assert_equal(2, len(filter(readfile('dos.txt', 'b'), {_, line -> line =~# "[^\r]\r$"})))
  execute 'edit! ++ff=mac' 'dos.txt'
  Summarize
  call assert_equal('mac', &fileformat)
endfunction

function! Test_formats() abort
  call Edit('page.html', ['<h1>Well</h1><p>The <i>well</i> ran dry &amp; stayed dry.<nav>Home</nav>', ''])
  Summarize
  call assert_equal(['The well ran dry & stayed dry.'], Shown())
  call Edit('notes.md', ['# Well', '', 'The *well* ran dry & stayed dry.', ''])
  Summarize
  call assert_equal(['The well ran dry & stayed dry.'], Shown())
  " A mail, and what one writes before it is one.
  call Edit('letter.eml', ['Subject: Well', '', 'The well ran dry.', '', '-- ', 'This is no sentence.', ''])
  setfiletype mail
  Summarize
  call assert_equal(['The well ran dry.'], Shown())
  call Edit('reply.eml', ['Dear all, the well', 'is dry: it will stay so.', ''])
  setfiletype mail
  Summarize
  call assert_equal(['Dear all, the well is dry: it will stay so.'], Shown())
endfunction

function! Test_filter() abort
  execute 'edit' $GOLDEN . '/lighthouse.txt'
  %!summarize -n 2
  call assert_equal(Summary(expand('%'), '-n 2'), getline(1, '$'))
  call Edit('dos.txt', map(s:ferry[:3], {_, line -> line . "\r"}) + [s:ferry[4]])
  %!summarize -n 1
  call assert_equal(1, line('$'))
  call assert_notmatch("\r", getline(1))
endfunction

" --- operator ---------------------------------------------------------------------------------------------------------

function! Test_operator() abort
  call Edit('ferry.txt', s:ferry)
  normal ggj0gsip
  call assert_equal(s:ferry[:1], Shown())
  call assert_equal(s:ferry[:4], getline(1, '$'))
  normal 4GVjgs
  call assert_equal('A new ferry would cost more than the island earns in a year.', Shown()[0])
  " Characters, the last of them of several bytes.
  call Edit('quote.txt', ['Ä «It is late. It is ill…» and so on.', 'Behind it.', ''])
  normal 1G0fIgSt»
  call assert_equal(['Ä «It is late.', 'It is ill…» and so on.', 'Behind it.'], getline(1, '$'))
  undo
  normal 1G0fIvt»gS
  call assert_equal(['Ä «It is late.', 'It is ill…» and so on.', 'Behind it.'], getline(1, '$'))
  undo
  normal 1G0fIv2jgS
  call assert_equal(['Ä «It is late.', 'It is ill…» and so on.', 'Behind it.'], getline(1, '$'))
  " Again by a full stop.
  call Edit('twice.txt', ['It is late. It is ill.', '', 'It is old. It is gone.', ''])
  normal gggSip
  normal G.
  call assert_equal(['It is late.', 'It is ill.', '', 'It is old.', 'It is gone.'], getline(1, '$'))
endfunction

" The example of README.md.
function! Test_readme() abort
  let readme = readfile($README)
  let begin = index(readme, '```vim') + 1
  call writefile(readme[begin : index(readme, '```', begin) - 1], 'readme.vim')
  source readme.vim
  execute 'edit' $GOLDEN . '/wrapped.txt'
  call search('^\n\zs.*\S', 'w')
  normal gsip
  call assert_notequal([], Shown())
  execute "normal! vip\<Esc>"
  call writefile(getline("'<", "'>"), 'paragraph.txt')
  call assert_equal(Summary('paragraph.txt', "-n 5 -q 'tidal power'"), Shown())
endfunction

" --- marks ------------------------------------------------------------------------------------------------------------

function! Test_marks() abort
  for name in split($MARKED)
    execute 'edit' $GOLDEN . '/' . name
    SummarizeMark -n 5
    let wanted = Sentences(expand('%'), '-n 5')
    call assert_equal(map(copy(wanted), {_, sentence -> sentence.text}), map(Extents(), {_, at -> Extract(at)}), name)
    let lines = []
    for extent in Extents()
      call extend(lines, range(extent[0], extent[2]))
    endfor
    call assert_equal(uniq(lines), Signs(), name)
    call assert_equal(0, &modified)
    SummarizeClear
    call assert_equal([[], []], [Extents(), Signs()])
  endfor
endfunction

function! Test_marks_of_other_line_ends() abort
  for text in [s:ferry, s:ferry[:4], map(s:ferry[:4], {_, line -> line . "\r"}) + [''],
        \ map(s:ferry[:3], {_, line -> line . "\r"}) + [s:ferry[4], '']]
    call Edit('ferry.txt', text)
    SummarizeMark -n 4
    let wanted = ['The ferry to Ærø was late — the crew was ill.', 'Nobody was surprised, for the ferry is old.',
          \ "A new ferry would cost more than\nthe island earns in a year.", 'It was late again on Monday.']
    call assert_equal(wanted, map(Extents(), {_, at -> substitute(Extract(at), "\r", '', '')}), &fileformat . len(text))
    call assert_equal([1, 2, 4, 5], Signs())
  endfor
endfunction

" Marks are counted from the first line of the range, follow the text, and give way to the next ones.
function! Test_marks_of_a_range() abort
  call Edit('ferry.txt', s:ferry)
  4,$SummarizeMark -n 1 --order rank
  call assert_equal(1, len(Extents()))
  call assert_equal("A new ferry would cost more than\nthe island earns in a year.", Extract(Extents()[0]))
  call append(0, 'Title')
  call assert_equal("A new ferry would cost more than\nthe island earns in a year.", Extract(Extents()[0]))
  2,3SummarizeMark -n 1
  call assert_equal(1, len(Extents()))
  call assert_inrange(2, 3, Extents()[0][0])
endfunction

function! Test_marks_of_formats() abort
  call Edit('notes.md', ['# Well', '', 'The *well* ran dry.', ''])
  SummarizeMark
  call assert_equal(['The *well* ran dry.'], map(Extents(), {_, at -> Extract(at)}))
  call Refused('SummarizeMark -i markdown', 'converted')
  call assert_equal(['The *well* ran dry.'], map(Extents(), {_, at -> Extract(at)}))
  call Edit('page.html', ['<p>The well ran dry.', ''])
  call Refused('SummarizeMark', 'converted')
endfunction

" --- what goes wrong --------------------------------------------------------------------------------------------------

function! Test_wrong() abort
  call Edit('ferry.txt', s:ferry)
  normal! 4G
  for command in ['Summarize', 'Summarize!', 'SummarizeMark', 'normal gsip', 'normal gSip']
    let g:summarize_command = 'no-such-command'
    call Refused(command, "^summarize: .*'no-such-command'; install it or set g:summarize_command")
    let g:summarize_command = ''
    call Refused(command, '^summarize: .*install it or set')
    let g:summarize_command = $FAKES . '/mute'
    call Refused(command, '^summarize: the command broke off with status 3')
    let g:summarize_command = $FAKES . '/killed'
    call Refused(command, '^summarize: the command broke off')
    let g:summarize_command = $FAKES . '/interrupted'
    call Refused(command, '^summarize: interrupted')
    unlet g:summarize_command
    let g:summarize_options = '-n 5'
    call Refused(command, '^summarize: g:summarize_options has to be a list')
    let g:summarize_options = ['-n', 'many']
    call Refused(command, "^summarize: option '--sentences' needs a whole number")
    let g:summarize_options = ['; touch broken', '$(touch broken)']
    call Refused(command, '^summarize: .*touch broken')
    unlet g:summarize_options
  endfor
  call assert_false(filereadable('broken'))
  setlocal nomodifiable
  call Refused('Summarize!', "^summarize: .*'modifiable'")
endfunction

function! Test_nothing() abort
  for text in [[''], ['', '', ' ', '']]
    call Edit('empty.txt', text)
    normal! gg
    for command in ['Summarize', 'Summarize!', 'SummarizeMark', 'normal gSip']
      call Refused(command, '^summarize: there are no sentences here')
    endfor
  endfor
endfunction

" Bytes that are no text come back as they were.
function! Test_bytes() abort
  execute 'edit' $GOLDEN . '/lighthouse.txt'
  let bytes = ["It is la\nte. \n", 'The ferry waits.', "\r\r", '']
  call Edit('bytes', bytes)
  Summarize!
  call assert_match("It is la\nte\\.", getline(1))
  call assert_match('The ferry waits\.', join(getline(1, '$')))
  call Edit('bytes', bytes)
  SummarizeMark -n 1 -q ferry
  call assert_match('The ferry waits\.$', Extract(Extents()[0]))
  call writefile(0z4974206973206CFF74652E20546865206665727279C32077616974732E0A, 'bad')
  edit! ++enc=utf-8 ++bad=keep bad
  call assert_equal(0z4974206973206CFF74652E20546865206665727279C32077616974732E, s:blob(getline(1)))
  SummarizeMark
  call assert_equal([[1, 1, 1, 12], [1, 13, 1, 30]], Extents())
  Summarize!
  call assert_equal([0z4974206973206CFF74652E, 0z546865206665727279C32077616974732E], map(getline(1, '$'), {_, l -> s:blob(l)}))
endfunction

function! s:blob(text) abort
  let blob = 0z
  for at in range(len(a:text))
    call add(blob, char2nr(a:text[at]) % 256)
  endfor
  return blob
endfunction

function! Test_large() abort
  call Edit('large.txt', repeat(s:ferry[:4] + [''], $LARGE / 190) + [''])
  let before = line('$')
  Summarize
  call assert_equal(3, len(Shown()))
  SummarizeMark
  call assert_equal(3, len(Extents()))
  Summarize! -r 99%
  call assert_inrange(before / 3, before, line('$'))
  undo
  call assert_equal(before, line('$'))
endfunction

" --- run --------------------------------------------------------------------------------------------------------------

let s:results = []
for s:test in sort(split(substitute(execute('function /^Test_'), 'function \(Test_\w*\)()[^\n]*', '\1', 'g'), "\n"))
  let v:errors = []
  try
    call call(s:test, [])
  catch
    call add(v:errors, v:throwpoint . ': ' . v:exception)
  endtry
  call add(s:results, (empty(v:errors) ? 'ok ' : 'FAILED ') . s:test)
  call extend(s:results, map(copy(v:errors), {_, error -> '    ' . strtrans(error)}))
  unlet! g:summarize_command g:summarize_options
  silent! only!
  silent! %bwipeout!
endfor
call writefile(s:results, $RESULTS)
qall!
