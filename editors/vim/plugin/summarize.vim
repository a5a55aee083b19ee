" SPDX-License-Identifier: MIT
" The most telling sentences of a text, by the command summarize. For Vim 8.2 and Neovim 0.7; see :help summarize.

if exists('g:loaded_summarize') || !(has('nvim-0.7') || has('patch-8.2.1') && has('job') && has('textprop'))
  finish
endif
let g:loaded_summarize = 1

command! -bar -bang -range=% -nargs=* -complete=custom,summarize#complete Summarize
      \ call summarize#range(<bang>0, <line1>, <line2>, [<f-args>])
command! -bar -range=% -nargs=* -complete=custom,summarize#complete SummarizeMark
      \ call summarize#mark(<line1>, <line2>, [<f-args>])
command! -bar SummarizeClear call summarize#clear()

noremap <expr> <Plug>(summarize) summarize#operator('show')
noremap <expr> <Plug>(summarize-replace) summarize#operator('replace')

highlight default link SummarizeSentence DiffAdd
highlight default link SummarizeSign SummarizeSentence
