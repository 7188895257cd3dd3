/** Words that readers know from elsewhere, with the words of these pages. Each side is a query. */
export const synonyms: readonly (readonly [asked: RegExp, also: readonly string[]])[] = [
  [/\bpaginat\w*|\bpaging\b|\bcursors?\b/, ["lists", "total_items", "page limit offset"]],
  [/\bweb ?hooks?\b|\bcallbacks?\b/, ["waitFor", "waiting"]],
  [/\bidempoten\w*|\bduplicates?\b/, ["executed", "carried out"]],
  [/\brate[ -]?limit\w*|\bthrottl\w*|\bquotas?\b/, ["RateLimitError", "429", "maxConcurrency"]],
  [
    /\bauth\b|\bauthenticat\w*|\blogin\b|\boauth2?\b|\bapi keys?\b/,
    ["token", "credentials", "createAccessToken"],
  ],
  [/\bsandbox\w*|\bstaging\b/, ["mock", "without credentials"]],
  [/\bretr(y|ies|ying)\b|\bbackoff\b/, ["maxRetries", "retry"]],
  [/\btimeouts?\b/, ["deadline", "TimeoutError"]],
  [/\bprox(y|ies)\b|\bcertificates?\b/, ["undici", "dispatcher"]],
  [/\blog(s|ging|ger)?\b|\btrac(e|es|ing)\b|\bobservab\w*/, ["onAttempt"]],
  [/\benv\b|\benvironment\b|\bconfig\w*/, ["options", "MYCREDITAPP_CLIENT_ID"]],
  [/\breject\w*|\bdeclin\w*/, ["reject"]],
  [/\bpolling\b|\bpoll\b/, ["waitFor", "waiting"]],
  [/\bexceptions?\b/, ["error"]],
  [/\btenants?\b|\bmulti-?tenan\w*/, ["several organizations"]],
  [/\bcancel\w*|\babort\w*/, ["signal", "AbortError"]],
  [/\breleases?\b|\bwhat'?s new\b/, ["changelog"]],
];
