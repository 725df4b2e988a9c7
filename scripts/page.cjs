// The page of the extension in VS Code: README.md for those who use Copydesk, without what is for those who work on it.

/** Sections of README.md about its repository. */
const ofTheRepository = ['Try it', 'In other editors', 'Working on Copydesk'];

/** A link to a file of the repository; packed, there is no such file. */
const relativeLink = /(?<!!)\[([^\]\n]+)\]\((?!https?:|#)[^)\n]+\)/gu;

function pageOf(readme) {
  return readme
    .split(/^(?=## )/mu)
    .filter(section => !ofTheRepository.some(title => section.startsWith(`## ${title}\n`)))
    .join('')
    .replace(relativeLink, '$1');
}

module.exports = { pageOf };
