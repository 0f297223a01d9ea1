/** What nginx is told. Two files, for where a name is looked up and where it is used are different places to it. */
import {
  AN_HOUR,
  ASK_AGAIN,
  CACHING,
  COMPRESSED_TYPES,
  FOR_ONE,
  FOREVER,
  HIDDEN,
  OPENER,
  OPENER_OF_FORMS,
  OTHER_TYPE,
  SECURITY_HEADERS,
  TYPES,
  VERSION_QUERY,
  withoutCharset,
} from './rules.ts';

/** For the `http` context: which answer may be kept how long. */
export function nginxMaps(): string {
  const rules = CACHING.map(({ pattern, value }) => `    "~${anywhere(pattern)}" "${value}";`);
  return `# 由 npm run docs 写的，不要改：放在 http {} 里（sites-available 的文件就在里面）。
# 名字里有校验码的留一年，网页每次问一声变了没有，别的留一小时；出错的不留。
map $uri $gkl_by_name {
    default "${AN_HOUR}";
${rules.join('\n')}
}
map $arg_${VERSION_QUERY} $gkl_by_version {
    default "${FOREVER}";
    "" $gkl_by_name;
}
map $status $gkl_by_status {
    default "${ASK_AGAIN}";
    "~^(?:200|206|304)$" $gkl_by_version;
}
# 用密码看的，路上谁都不留。
map $http_authorization $gkl_cache {
    default "${FOR_ONE}";
    "" $gkl_by_status;
}
map $uri $gkl_opener {
    default "${OPENER.value}";
    "~${anywhere(OPENER_OF_FORMS.pattern)}" "${OPENER_OF_FORMS.value}";
}
`;
}

/** For a \`server\` or a \`location\`: all else. It needs \`$gkl_base\`, the address of the release with a slash at its end. */
export function nginxRules(): string {
  const types = Object.entries(TYPES).map(
    ([ending, type]) => `    ${withoutCharset(type)} ${ending.slice(1)};`,
  );
  const named = Object.values(TYPES).filter((type) => type.includes('charset'));
  const headers = [
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
    `add_header ${OPENER.name} $gkl_opener always;`,
    'add_header Cache-Control $gkl_cache always;',
  ];
  return `# 由 npm run docs 写的，不要改：放在 server {} 或 location {} 里，前面要有 set $gkl_base。
index index.html;
autoindex off;
absolute_redirect off;
error_page 404 \${gkl_base}404.html;
# 没有首页的文件夹也是没有这一页。
error_page 403 =404 \${gkl_base}404.html;
server_tokens off;

types {
${types.join('\n')}
}
default_type ${OTHER_TYPE};
charset utf-8;
charset_types ${list(named.map(withoutCharset).filter((type) => type !== 'text/html'))};

gzip on;
gzip_comp_level 5;
gzip_min_length 500;
gzip_vary on;
gzip_proxied any;
gzip_types ${list(COMPRESSED_TYPES.filter((type) => type !== 'text/html'))};

${headers.join('\n')}

location ~ "${HIDDEN}" {
    return 404;
}
`;
}

/** A release may lie below another address. */
const anywhere = (pattern: string): string => pattern.replace(/^\^/, '');

const list = (types: readonly string[]): string => [...new Set(types)].join(' ');
