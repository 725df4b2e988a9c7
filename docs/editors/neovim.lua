-- Copydesk in Neovim: put this into your init.lua, or `:luafile` it. Tested with 0.7.

-- The command of the package, or { 'node', '/path/to/copydesk/dist/server.js', '--stdio' }.
local command = { 'copydesk-lsp', '--stdio' }

-- From 0.8 on Neovim has `vim.lsp.start`, which starts a server once for a folder.
local clients = {}
local function start(config)
  if vim.lsp.start then
    vim.lsp.start(config)
    return
  end
  clients[config.root_dir] = clients[config.root_dir] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, clients[config.root_dir])
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'text', 'markdown' },
  callback = function()
    -- The folder of articles: where `.copydesk` is, else that of the file.
    local file = vim.fn.expand('%:p')
    local marked = vim.fn.finddir('.copydesk', vim.fn.fnamemodify(file, ':h') .. ';')
    local root = marked ~= '' and vim.fn.fnamemodify(marked, ':p:h:h') or vim.fn.fnamemodify(file, ':h')
    start({
      name = 'copydesk',
      cmd = command,
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    })
  end,
})

-- The next or previous quote: of the article (`any`), or of the same speaker in the whole folder (`same`).
local function jump(direction, speaker)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  params.direction = direction
  params.speaker = speaker
  vim.lsp.buf_request(0, 'copydesk/jump', params, function(err, result)
    if result and not err then
      vim.lsp.util.jump_to_location(result.place, 'utf-16')
      vim.api.nvim_echo({ { result.label } }, false, {})
    end
  end)
end

vim.keymap.set('n', ']q', function() jump('next', 'any') end, { desc = 'Next quote' })
vim.keymap.set('n', '[q', function() jump('previous', 'any') end, { desc = 'Previous quote' })
vim.keymap.set('n', ']s', function() jump('next', 'same') end, { desc = 'Next quote by same speaker' })
vim.keymap.set('n', '[s', function() jump('previous', 'same') end, { desc = 'Previous quote by same speaker' })

-- Decide: what can be decided of the name, figure or quote under the cursor.
vim.keymap.set('n', '<leader>d', vim.lsp.buf.code_action, { desc = 'Decide' })
