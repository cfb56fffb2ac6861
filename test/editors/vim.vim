" Run by Vim without a window: ALE attaches Penholder's server to a draft as docs/editors/vim.md says, asks what
" expectations.mjs lists, and the file PENHOLDER_SEEN tells what is seen.

let s:asked = json_decode(join(readfile($PENHOLDER_ASKED), ''))
let s:seen = {}

" Puts the cursor at the words, moved on by so many bytes.
function s:At(text, offset) abort
  call cursor(1, 1)
  if search('\V\C' . escape(a:text, '\'), 'c') == 0
    throw 'the draft does not hold ' . a:text
  endif
  call cursor(line('.'), col('.') + a:offset)
endfunction

" Waits until an expression is true, for so many tenths of a second.
function s:Until(expression, tenths) abort
  for l:tenth in range(a:tenths)
    if eval(a:expression)
      return 1
    endif
    sleep 100m
  endfor
  return 0
endfunction

" The file that is shown when one goes to the definition; empty where the draft stays.
function s:Opened(text) abort
  let l:draft = bufnr('%')
  call s:At(a:text, 3)
    ALEGoToDefinition
    call s:Until('bufnr("%") != ' . l:draft, 10)
  let l:name = bufnr('%') == l:draft ? '' : expand('%:p')
  execute 'buffer!' l:draft
  return l:name
endfunction

function s:Choose(data, items) abort
  for l:item in a:items
    if has_key(l:item[1], 'edit') && stridx(l:item[1].title, s:asked.title) >= 0
      call ale#codefix#ApplyLSPCodeAction(a:data, l:item[1])
      return
    endif
  endfor
endfunction

" Leaves Insert mode once the list is there, or when nobody expects it any longer.
function s:Look(timer) abort
  let s:looks = get(s:, 'looks', 0) + 1
  if pumvisible() || s:looks >= 100
    let s:seen.completion = map(complete_info(['items']).items, 'v:val.word')
    call feedkeys("\<Esc>\<Esc>", 't')
  endif
endfunction

" The processes that Vim has started and that still run: the server is one.
function s:Running() abort
  return filter(job_info(), {_, job -> job_status(job) ==# 'run'})
endfunction

function s:Main() abort
    call s:Until('len(ale#engine#GetLoclist(bufnr("%"))) >= 2', 300)
    let s:seen.diagnostics = map(copy(ale#engine#GetLoclist(bufnr('%'))), 'v:val.text')

  call s:At(s:asked.hover, 1)
    ALEHover
    call s:Until('bufexists("ALEPreviewWindow")', 100)
    let s:seen.hover = join(getbufline('ALEPreviewWindow', 1, '$'), "\n")
    pclose

  " The corpus may still be read when this begins.
  for l:attempt in range(30)
    let s:seen.definition = s:Opened(s:asked.definition)
    if s:seen.definition !=# ''
      break
    endif
  endfor
    let s:seen.nowhere = s:Opened(s:asked.nowhere)

  call s:At(s:asked.fix, len(s:asked.fix) - 2)
  let l:line = line('.')
    call ale#codefix#Execute(0, function('s:Choose'))
    call s:Until('getline(' . l:line . ') =~# "2518 (2020)"', 100)
    let s:seen.fixed = getline(l:line)

    call append(line('$'), ['', s:asked.typed])
  call cursor(line('$'), 1)
  set omnifunc=ale#completion#OmniFunc completeopt=menuone,noinsert
  let s:seen.completion = []
  let l:looking = timer_start(200, function('s:Look'), {'repeat': 100})
  call feedkeys("A\<C-x>\<C-o>", 'tx!')
  call timer_stop(l:looking)

  let l:before = getline(1, '$')
  silent! ALEFix
  sleep 300m
  let s:seen.formatted = l:before ==# getline(1, '$') ? 'nothing' : 'something'
  let l:running = len(s:Running())
  ALEStopAllLSPs
  for l:each in range(100)
    if empty(s:Running())
      break
    endif
    sleep 100m
  endfor
  let s:seen.ended = l:running > 0 && empty(s:Running()) ? v:true : v:false
endfunction

try
  call s:Main()
catch
    let s:seen.failed = v:exception . ' in ' . v:throwpoint
endtry
call writefile([json_encode(s:seen)], $PENHOLDER_SEEN)
qall!
