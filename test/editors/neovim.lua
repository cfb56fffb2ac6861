-- Run by Neovim (0.7 or newer) without a window: attaches Penholder's server to a draft as docs/other-editors.md says,
-- and asks what a delegate would ask. Prints a line for each fact and, at the end, what run.mjs counts.
-- Environment: PENHOLDER_SERVER is the command line (dist/cli.js), PENHOLDER_STORE the folder of the index,
-- PENHOLDER_DRAFT the file to open.

local buffer, client_id
local passed, failed = 0, 0

local function say(line)
  io.stdout:write(line .. "\n")
  io.stdout:flush()
end

local function fact(name, check)
  local ok, result = pcall(check)
  if ok then
    passed = passed + 1
    say("ok     " .. name)
  else
    failed = failed + 1
    say("FAILED " .. name .. ": " .. tostring(result))
  end
end

--- The 0-based line and byte column of the nth place of a text, moved on by `offset` bytes.
local function place(text, nth, offset)
  for line, content in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local from = 1
    while true do
      local start = content:find(text, from, true)
      if not start then break end
      nth = (nth or 1) - 1
      if nth == 0 then return line - 1, start - 1 + (offset or 0) end
      from = start + 1
    end
  end
  error("the draft does not hold " .. text)
end

local function position_of(text, nth, offset)
  local line, column = place(text, nth, offset)
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  return vim.lsp.util.make_position_params()
end

--- Asks the server; fails after 20 seconds.
local function ask(method, params)
  local answers, reason = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  assert(answers, method .. ": " .. tostring(reason))
  local answer = answers[client_id]
  assert(answer and not answer.error, method .. ": " .. vim.inspect(answer))
  return answer.result
end

local function hover_text(text, nth)
  local result = ask("textDocument/hover", position_of(text, nth, 1))
  assert(result and result.contents, "no hover")
  return table.concat(vim.lsp.util.convert_input_to_markdown_lines(result.contents), "\n")
end

local function contains(text, part)
  assert(text:find(part, 1, true), "“" .. part .. "” is not in: " .. text)
end

local function codes()
  return vim.tbl_map(function(one) return one.code or one.user_data and one.user_data.lsp.code end, vim.diagnostic.get(buffer))
end

local function main()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.PENHOLDER_DRAFT))
  buffer = vim.api.nvim_get_current_buf()
  client_id = vim.lsp.start_client({
    name = "penholder",
    cmd = { vim.env.PENHOLDER_NODE, vim.env.PENHOLDER_SERVER, "lsp", "--stdio", "--store", vim.env.PENHOLDER_STORE },
    root_dir = vim.fn.getcwd(),
    get_language_id = function() return "penholder-statement" end,
    settings = { penholder = { corpus = { folders = { "corpus" } } } },
  })

  fact("the server starts and attaches", function()
    assert(client_id, "it did not start")
    vim.lsp.buf_attach_client(buffer, client_id)
    assert(vim.wait(20000, function()
      local client = vim.lsp.get_client_by_id(client_id)
      return client and client.initialized == true
    end, 50), "it did not answer initialize")
  end)
  -- Without a server nothing else can hold; waiting for it to answer would only take long.
  if failed > 0 then
    say(("%d passed, %d failed"):format(passed, failed))
    vim.cmd("cquit 1")
  end

  fact("hover on UNMISS tells the mission's full name", function()
    contains(hover_text("UNMISS"), "United Nations Mission in South Sudan")
  end)
  fact("hover on “Security Council Resolution 2518” tells its symbol and its date", function()
    local text = hover_text("Resolution 2518")
    contains(text, "2518")
    contains(text, "2020")
  end)

  fact("definition on S/2022/9901 opens the concept note of the corpus", function()
    -- The corpus may still be read when this begins: until then the official page is all that is known.
    local found
    assert(vim.wait(20000, function()
      local result = ask("textDocument/definition", position_of("S/2022/9901", 1, 3))
      local first = result and (result.uri and result or result[1])
      found = first and (first.uri or first.targetUri) or "nothing"
      return found:find("^file:") and found:find("concept-note", 1, true)
    end, 300), "it opens " .. tostring(found))
  end)
  fact("references on S/2022/9901 list the draft and the corpus", function()
    local params = position_of("S/2022/9901", 1, 3)
    params.context = { includeDeclaration = true }
    local result = ask("textDocument/references", params)
    assert(result and #result >= 2, vim.inspect(result))
  end)
  fact("links are found", function()
    local links = ask("textDocument/documentLink", { textDocument = vim.lsp.util.make_text_document_params() })
    assert(links and #links >= 2, vim.inspect(links))
  end)

  fact("highlights mark the same document in the draft", function()
    local marks = ask("textDocument/documentHighlight", position_of("S/2022/9901", 1, 3))
    assert(marks and #marks >= 1, vim.inspect(marks))
  end)
  fact("the outline names the documents cited, each with its citations", function()
    local symbols = ask("textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params() })
    local cited
    for _, one in ipairs(symbols or {}) do
      if one.name == "Documents cited" then cited = one end
    end
    assert(cited and cited.children and #cited.children >= 2, vim.inspect(cited))
    assert(#cited.children[1].children >= 1, vim.inspect(cited.children[1]))
  end)
  fact("renaming a resolution gives its number another place", function()
    local params = position_of("Resolution 2518", 1, 12)
    params.newName = "2589"
    local edit = ask("textDocument/rename", params)
    local edits = edit and edit.changes and edit.changes[params.textDocument.uri]
    assert(edits and #edits >= 1 and edits[1].newText:find("2589", 1, true), vim.inspect(edit))
  end)

  fact("diagnostics tell the missing year and the wrong one", function()
    local seen
    assert(vim.wait(20000, function()
      seen = vim.tbl_filter(function(code) return code == "resolution-year" end, codes())
      return #seen >= 2
    end, 100), vim.inspect(vim.diagnostic.get(buffer)))
  end)
  fact("the fix for resolution 2518 writes its year", function()
    local line, column = place("Resolution 2518", 1, 12)
    vim.api.nvim_win_set_cursor(0, { line + 1, column })
    local params = vim.lsp.util.make_range_params()
    local at = {}
    for _, one in ipairs(vim.diagnostic.get(buffer, { lnum = line })) do
      if one.user_data and one.user_data.lsp then
        table.insert(at, {
          range = {
            start = { line = one.lnum, character = one.col },
            ["end"] = { line = one.end_lnum, character = one.end_col },
          },
          message = one.message, severity = one.severity, source = one.source, code = one.user_data.lsp.code or one.code,
          data = one.user_data.lsp.data,
        })
      end
    end
    params.context = { diagnostics = at }
    local actions = ask("textDocument/codeAction", params)
    local action
    for _, one in ipairs(actions or {}) do
      if not action and one.edit and one.title:find("2020", 1, true) then action = one end
    end
    assert(action, "no fix with 2020 among " .. vim.inspect(actions))
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    place("2518 (2020)")
  end)

  fact("completion after S/RES/25 offers resolutions by number", function()
    local last = vim.api.nvim_buf_line_count(buffer)
    vim.api.nvim_buf_set_lines(buffer, last, last, false, { "", "As decided in S/RES/25" })
    local result = ask("textDocument/completion", position_of("As decided in S/RES/25", 1, 22))
    local items = result and (result.items or result) or {}
    assert(#items > 0, "nothing was offered")
    for _, item in ipairs(items) do
      if item.label:find("S/RES/25", 1, true) then return end
    end
    error("no S/RES/25… among " .. vim.inspect(vim.tbl_map(function(item) return item.label end, items)))
  end)

  fact("the server ends when asked", function()
    local client = vim.lsp.get_client_by_id(client_id)
    client.stop()
    assert(vim.wait(10000, function() return client.is_stopped() end, 50), "it is still running")
  end)

  say(("%d passed, %d failed"):format(passed, failed))
  if failed > 0 then vim.cmd("cquit 1") end
  vim.cmd("qall!")
end

-- In Insert mode the cursor may stand behind the last character, where completion is asked for.
vim.opt.virtualedit = "onemore"
local ok, reason = pcall(main)
if not ok then
  say(tostring(reason))
  vim.cmd("cquit 2")
end
