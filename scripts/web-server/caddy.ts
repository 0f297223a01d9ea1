/** What Caddy is told. */
import {
  AN_HOUR,
  ASK_AGAIN,
  CACHING,
  COMPRESSED_TYPES,
  FOR_ONE,
  FOREVER,
  OPENER,
  OPENER_OF_FORMS,
  OTHER_TYPE,
  SECURITY_HEADERS,
  TYPES,
  VERSION_QUERY,
} from './rules.ts';

/** For a site, or a `handle_path` in one; `root` is said before. */
export function caddyRules(): string {
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `\theader ${name} "${value}"`);
  // The last that fits holds, so that the first of the table comes last.
  const caching = CACHING.map(({ pattern, value }, index) => [
    `\t@kept${index} path_regexp \`${pattern}\``,
    `\theader @kept${index} Cache-Control "${value}"`,
  ]);
  const types = Object.entries(TYPES).map(
    ([ending, type]) =>
      `\t@type${ending.replace('.', '_')} path *${ending}\n\theader @type${ending.replace('.', '_')} Content-Type "${type}"`,
  );
  return `# 由 npm run docs 写的，不要改：放在网站的 {} 或者 handle_path {} 里，前面要有 root。
encode {
	gzip 5
	match {
${COMPRESSED_TYPES.map((type) => `\t\theader Content-Type ${type}*`).join('\n')}
	}
}
route {
${headers.join('\n')}
	header ${OPENER.name} ${OPENER.value}
	@forms path_regexp \`${OPENER_OF_FORMS.pattern}\`
	header @forms ${OPENER.name} ${OPENER_OF_FORMS.value}
	header -Server

	# 没有的、点开头的（.well-known 除外）都是 404 页，不留。
	@hidden {
		path_regexp \`/[.]\`
		not path /.well-known/*
	}
	@gone not file {path} {path}/index.html
${notFound('@hidden')}
${notFound('@gone')}
	handle {
		route {
			header Cache-Control "${AN_HOUR}"
${caching
  .toReversed()
  .flat()
  .map((line) => `\t\t${line}`)
  .join('\n')}
			@folder path */
			header @folder Cache-Control "${ASK_AGAIN}"
			@versioned query ${VERSION_QUERY}=*
			header @versioned Cache-Control "${FOREVER}"
			# 用密码看的，路上谁都不留。
			@asked header Authorization *
			header @asked Cache-Control "${FOR_ONE}"
			header Content-Type ${OTHER_TYPE}
${types.map((line) => line.replaceAll(/^/gm, '\t\t')).join('\n')}
			header @folder Content-Type "${TYPES['.html']}"
			file_server
		}
	}
}
`;
}

function notFound(matcher: string): string {
  return `	handle ${matcher} {
		header Cache-Control "${ASK_AGAIN}"
		rewrite * /404.html
		file_server {
			status 404
		}
	}`;
}
