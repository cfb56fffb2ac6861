-- Run by Neovim (0.7 or newer) without a window: attaches Penholder's server to a draft as docs/editors/neovim.md says,
-- asks what expectations.mjs lists, and writes what is seen to the file PENHOLDER_SEEN.

local asked = vim.json.decode(table.concat(vim.fn.readfile(vim.env.PENHOLDER_ASKED), "\n"))
local seen = {}
local buffer, client_id

--- Puts the cursor at the words, moved on by `offset` bytes; what a request about that place takes.
local function at(text, offset)
  for line, content in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local start = content:find(text, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { line, start - 1 + (offset or 1) })
      return vim.lsp.util.make_position_params()
    end
  end
  error("the draft does not hold " .. text)
end

--- Asks the server; fails after 20 seconds.
local function ask(method, params)
  local answers, reason = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  assert(answers, method .. ": " .. tostring(reason))
  local answer = answers[client_id]
  assert(answer and not answer.error, method .. ": " .. vim.inspect(answer))
  return answer.result
end

--- What is opened by going to the definition: the name of the buffer that is then shown; empty where it stays.
local function opened(text)
  local params = at(text, 3)
  local result = ask("textDocument/definition", params)
  local first = result and (result.uri and result or result[1])
  if not first then return "" end
  vim.lsp.util.jump_to_location(first, "utf-16")
  local name = vim.api.nvim_buf_get_name(0)
  vim.api.nvim_set_current_buf(buffer)
  return name
end

--- What CTRL-X CTRL-O lists at the cursor, behind the last character of a line.
local function listed()
  vim.bo[buffer].omnifunc = "v:lua.vim.lsp.omnifunc"
  vim.o.completeopt = "menuone,noinsert"
  local words, looks = {}, 0
  -- Leaves Insert mode once the list is there, or when nobody expects it any longer.
  local looking = vim.fn.timer_start(200, function()
    looks = looks + 1
    if vim.fn.pumvisible() == 1 or looks >= 100 then
      words = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ "items" }).items)
      vim.api.nvim_input("<Esc><Esc>")
    end
  end, { ["repeat"] = 100 })
  local keys = vim.api.nvim_replace_termcodes("A<C-x><C-o>", true, false, true)
  vim.api.nvim_feedkeys(keys, "tx!", false)
  vim.fn.timer_stop(looking)
  return words
end

local function main()
  vim.cmd("edit " .. vim.fn.fnameescape(asked.draft))
  buffer = vim.api.nvim_get_current_buf()
  client_id = vim.lsp.start_client({
    name = "penholder",
    cmd = { "penholder", "lsp", "--stdio" },
    root_dir = vim.fn.getcwd(),
    get_language_id = function() return "penholder-statement" end,
    settings = { penholder = { corpus = { folders = { "corpus" } } } },
  })
  assert(client_id, "the server did not start")
  vim.lsp.buf_attach_client(buffer, client_id)
  local client = vim.lsp.get_client_by_id(client_id)
  assert(vim.wait(20000, function() return client.initialized == true end, 50), "no answer to initialize")

  vim.wait(20000, function() return #vim.diagnostic.get(buffer) >= 2 end, 100)
  seen.diagnostics = vim.tbl_map(function(one) return one.message end, vim.diagnostic.get(buffer))
  local hover = ask("textDocument/hover", at(asked.hover))
  seen.hover = table.concat(vim.lsp.util.convert_input_to_markdown_lines(hover.contents), "\n")
  -- The corpus may still be read when this begins.
  vim.wait(30000, function()
    seen.definition = opened(asked.definition)
    return seen.definition ~= ""
  end, 300)
  seen.nowhere = opened(asked.nowhere)

  local params = at(asked.definition, 3)
  params.context = { includeDeclaration = true }
  seen.references = #ask("textDocument/references", params)
  local document = { textDocument = vim.lsp.util.make_text_document_params() }
  seen.links = #ask("textDocument/documentLink", document)
  seen.highlights = #ask("textDocument/documentHighlight", at(asked.definition, 3))
  seen.outline = vim.tbl_map(function(one) return one.name end, ask("textDocument/documentSymbol", document))
  params = at(asked.rename, #asked.rename - 2)
  params.newName = asked.newName
  local edit = ask("textDocument/rename", params)
  seen.renamed = vim.tbl_map(function(one) return one.newText end, edit.changes[params.textDocument.uri])

  at(asked.fix, #asked.fix - 2)
  local line = vim.api.nvim_win_get_cursor(0)[1]
  params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  for _, action in ipairs(ask("textDocument/codeAction", params)) do
    if action.edit and action.title:find(asked.title, 1, true) and not seen.fixed then
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
      seen.fixed = vim.api.nvim_buf_get_lines(buffer, line - 1, line, false)[1]
    end
  end

  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { "", asked.typed })
  at(asked.typed, #asked.typed)
  seen.completion = listed()

  local before = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  local format = vim.lsp.buf.format or vim.lsp.buf.formatting_sync
  pcall(format, {})
  seen.formatted = vim.deep_equal(before, vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) and "nothing" or "something"

  client.stop()
  seen.ended = vim.wait(10000, function() return client.is_stopped() end, 50)
end

-- In Insert mode the cursor may stand behind the last character, where completion is asked for.
vim.opt.virtualedit = "onemore"
local ok, reason = pcall(main)
if not ok then seen.failed = tostring(reason) end
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.PENHOLDER_SEEN)
vim.cmd("qall!")
