/** `.vscode/settings.json`: what VS Code must know to help with the files in `content/`. */
import type { SchemaFile } from './schema-files.ts';

/**
 * Chinese punctuation is right in Chinese. But a wide colon after a name, `title：…`, and a wide space are what YAML
 * stumbles over, and the eye does not see them: of what looks like an ASCII sign, only those two are framed.
 */
const WIDE_COLON = {
  'editor.unicodeHighlight.ambiguousCharacters': true,
  'editor.unicodeHighlight.invisibleCharacters': true,
  'editor.unicodeHighlight.includeStrings': true,
  'editor.unicodeHighlight.includeComments': false,
  'editor.unicodeHighlight.nonBasicASCII': false,
  // A Chinese Windows would allow the colon as well.
  'editor.unicodeHighlight.allowedLocales': { _os: false, _vscode: false },
  'editor.unicodeHighlight.allowedCharacters': Object.fromEntries(
    [...'，。；（）【】《》〈〉「」『』〔〕“”‘’！？、－～—–…·×∶一丶丿〇'].map((character) => [
      character,
      true,
    ]),
  ),
};

/** Where a schema lies, from the project's root. */
export function schemaPath(name: string): string {
  return `.vscode/schemas/${name}.json`;
}

/** The settings, as VS Code reads them. */
export function vscodeSettings(files: readonly Pick<SchemaFile, 'name' | 'globs'>[]): object {
  return {
    'yaml.schemas': Object.fromEntries(files.map(({ name, globs }) => [`./${schemaPath(name)}`, globs])),
    // Nothing is fetched: our schemas lie here, and others would take our files for theirs.
    'yaml.schemaStore.enable': false,
    'yaml.kubernetesCRDStore.enable': false,
    'yaml.validate': true,
    'yaml.hover': true,
    'yaml.completion': true,
    'yaml.hoverSchemaSource': false,
    'yaml.yamlVersion': '1.2',
    'yaml.format.enable': false,
    'redhat.telemetry.enabled': false,
    'files.encoding': 'utf8',
    'files.autoGuessEncoding': false,
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'files.trimTrailingWhitespace': true,
    'files.associations': { '*.yaml': 'yaml' },
    'files.exclude': {
      '**/.cache': true,
      '**/node_modules': true,
    },
    'editor.detectIndentation': false,
    'editor.tabSize': 2,
    'editor.insertSpaces': true,
    'editor.wordWrap': 'on',
    'editor.formatOnSave': false,
    'editor.suggest.showStatusBar': true,
    '[yaml]': {
      'editor.quickSuggestions': { other: true, comments: false, strings: true },
      'editor.wordBasedSuggestions': 'off',
      'editor.snippetSuggestions': 'top',
      'editor.tabSize': 2,
      'editor.insertSpaces': true,
      'editor.autoIndent': 'advanced',
      ...WIDE_COLON,
    },
    '[markdown]': { 'files.trimTrailingWhitespace': false, 'editor.wordBasedSuggestions': 'off' },
  };
}
