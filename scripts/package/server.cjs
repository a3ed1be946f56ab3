/**
 * How a web server has to answer: HTML never stored (LTSC 2021 kept old code, OfficeDev/office-js #3059), names with
 * a hash for ever, the rest asked for each time; nothing from another host.
 */
'use strict';

const isHashed = (name) => /\.[0-9a-f]{12}\.js$/.test(name);
const isPage = (name) => name.endsWith('.html');

/** With Office.js from the CDN its hosts are Microsoft's to name: then none of this. */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** @param name path below the site */
function cacheControl(name) {
  if (isPage(name)) return 'no-store';
  return isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Headers of every file. */
const commonHeaders = (officeJs) => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  ...(officeJs === 'local' ? { 'Content-Security-Policy': CONTENT_SECURITY } : {}),
});

/** Headers of a file of the site, as both configurations give them. */
const headersFor = (name, officeJs) => ({ 'Cache-Control': cacheControl(name), ...commonHeaders(officeJs) });

/** IIS 10: lies in the site's folder and needs no module that is not there by default. */
function webConfig(names, officeJs) {
  const common = commonHeaders(officeJs);
  const header = ([name, value]) => `        <add name="${name}" value="${value}" />`;
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png' };
  const type = ([extension, mime]) =>
    `      <remove fileExtension="${extension}" />\n      <mimeMap fileExtension="${extension}" mimeType="${mime}" />`;
  const page = (name) => `  <location path="${name}">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="NoControl" /></staticContent>
      <httpProtocol><customHeaders><add name="Cache-Control" value="no-store" /></customHeaders></httpProtocol>
    </system.webServer>
  </location>`;
  const hashed = (name) => `  <location path="${name}">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent>
    </system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
${Object.entries(types).map(type).join('\n')}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${Object.entries(common).map(header).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${[...names.filter(isPage).map(page), ...names.filter(isHashed).map(hashed)].join('\n')}
</configuration>
`;
}

/** nginx: to be put into the http block; the paths of the certificate and of the site are the municipality's. */
function nginxConf(baseUrl, officeJs) {
  const { hostname, port, pathname } = new URL(`${baseUrl}/`);
  const common = commonHeaders(officeJs);
  const headers = Object.entries(common).map(
    ([name, value]) => `        add_header ${name} "${value}" always;`,
  );
  return `# 割勘 (Warikan): ${baseUrl}
map $uri $warikan_cache {
    default                  "${cacheControl('')}";
    ~\\.html$                "${cacheControl('page.html')}";
    "~\\.[0-9a-f]{12}\\.js$" "${cacheControl('x.0123456789ab.js')}";
}

server {
    listen ${port || 443} ssl;
    server_name ${hostname};
    ssl_certificate     /etc/nginx/tls/${hostname}.crt;   # サーバー証明書と中間証明書 / with its chain
    ssl_certificate_key /etc/nginx/tls/${hostname}.key;
    ssl_protocols       TLSv1.2 TLSv1.3;

    location = ${pathname}web.config { return 404; }
    location ${pathname} {
        # パッケージの site フォルダーの中身 / the contents of the package's site folder
        alias /srv/warikan/site/;
        limit_except GET { deny all; }
        types {
            text/html        html;
            text/javascript  js;
            text/css         css;
            application/json json;
            image/png        png;
            text/plain       txt md;
        }
        charset utf-8;
        charset_types text/javascript text/css application/json text/plain;
        gzip on;
        gzip_types text/javascript text/css application/json;
        add_header Cache-Control "$warikan_cache" always;
${headers.join('\n')}
    }
}
`;
}

module.exports = { headersFor, isHashed, nginxConf, webConfig };
