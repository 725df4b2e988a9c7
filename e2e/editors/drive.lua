-- Does in Neovim what a user would, and writes what came of it to $COPYDESK_SEEN as JSON.
local seen = {}
local function wait(what, isSo)
  if not vim.wait(60000, isSo, 50) then
    seen.failed = 'waited in vain for ' .. what
    error(seen.failed)
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function run()
  wait('the server', function() return #vim.lsp.buf_get_clients(0) > 0 end)
  wait('problems', function() return #vim.diagnostic.get(0) > 0 end)
  seen.problems = vim.tbl_map(function(one) return one.code or one.user_data.lsp.code end, vim.diagnostic.get(0))

  vim.fn.search(vim.env.COPYDESK_NAME)
  local here = function() return vim.lsp.util.make_position_params(0, 'utf-16') end
  seen.hover = ask('textDocument/hover', here())
  local references = here()
  references.context = { includeDeclaration = true }
  seen.references = #ask('textDocument/references', references)
  seen.definition = ask('textDocument/definition', here())
  seen.symbols = #ask('textDocument/documentSymbol', { textDocument = here().textDocument })
  seen.found = ask('workspace/symbol', { query = vim.env.COPYDESK_NAME })
  seen.tokens = #ask('textDocument/semanticTokens/full', { textDocument = here().textDocument }).data

  vim.cmd('normal! gg')
  vim.api.nvim_feedkeys(']q', 'x', false)
  wait('the next quote', function() return vim.fn.line('.') ~= 1 end)
  seen.jumped = vim.fn.getline('.')

  vim.cmd('normal! gg')
  vim.fn.search(vim.env.COPYDESK_NAME)
  local place = here()
  local actions = ask('textDocument/codeAction', {
    textDocument = place.textDocument,
    range = { start = place.position, ['end'] = place.position },
    context = { diagnostics = {} },
  })
  seen.actions = vim.tbl_map(function(one) return one.title end, actions)
  for _, action in ipairs(actions) do
    if action.title:find('^Confirm') then
      local command = type(action.command) == 'table' and action.command or action
      ask('workspace/executeCommand', { command = command.command, arguments = command.arguments })
      break
    end
  end
  seen.decided = ask('textDocument/hover', here())
end

local fine, why = pcall(run)
if not fine then
  seen.failed = seen.failed or tostring(why)
end
local file = io.open(vim.env.COPYDESK_SEEN, 'w')
file:write(vim.json.encode(seen))
file:close()
vim.cmd('qall!')
