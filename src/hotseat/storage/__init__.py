"""The only room that opens a file.

`toml` and `files` know no kind of file; `events` and `session` keep sessions; `readiness` keeps assessments;
`bank` reads packs and the framework; `settings` reads and changes `config.toml`.
"""
