/** about.html: where 'more information' of the manifest leads to, on the same host. */
'use strict';

function aboutPage(version) {
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>割勘 Warikan</title>
  </head>
  <body>
    <h1>割勘 Warikan ${version}</h1>
    <p>このアドインは、この庁内サーバーから配られています。使い方は作業ウィンドウの中にあります。導入や更新については、所属の情報システム担当にお尋ねください。</p>
    <p lang="en">This add-in comes from a server inside your network. Its guide is in the task pane; for installation and updates ask your own IT staff.</p>
    <ul>
      <li><a href="LICENSE.txt">使用許諾 / Licence</a></li>
      <li><a href="THIRD_PARTY.txt">含まれるソフトウェアの使用許諾 / Licences of what is included</a></li>
    </ul>
  </body>
</html>
`;
}

module.exports = { aboutPage };
