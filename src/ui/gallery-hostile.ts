/** What a person could have typed to harm: shown everywhere people's words are shown, it must stay inert. */
export const HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)> & "quotes"'
