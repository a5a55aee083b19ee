-- What the functions answer. Behind each statement, as comments, what the shell prints: see tests/bindings/run.
SELECT summarize('It is late. The night ferry waits for the tide, and the last train for the night ferry.', 1);
--> The night ferry waits for the tide, and the last train for the night ferry.
SELECT summarize('The ferry was late. It had no crew.');
--> The ferry was late.
--> It had no crew.
SELECT summarize('The ferry was
late. It had no crew.', 1) = 'The ferry was late.';
--> 1
SELECT summarize('Die Fähre kam zu spät.', 1, 'de'), summarize('Die Fähre kam zu spät.', 1, 'german'), summarize('Die Fähre kam zu spät.', 1, NULL);
--> Die Fähre kam zu spät.|Die Fähre kam zu spät.|Die Fähre kam zu spät.
SELECT keywords('The night ferry waits for the night ferry.', 1);
--> ["night ferry"]
SELECT value FROM json_each(keywords('The night ferry waits for the night ferry.', 2, 'en'));
--> night ferry
--> night ferry waits
SELECT json_object('keywords', keywords('The night ferry waits for the night ferry.', 1));
--> {"keywords":["night ferry"]}
SELECT json_array_length(keywords('The night ferry waits.', 0)), json_array_length(keywords('', 5));
--> 0|0
SELECT keywords('Sant Jordi' || char(10) || 'Park was shut when Sant Jordi' || char(10) || 'Park was open.', 1);
--> ["Sant Jordi Park"]

-- The table: every piece, in order, with places as substr() wants them.
CREATE TABLE articles(id INTEGER PRIMARY KEY, language, body);
INSERT INTO articles VALUES
    (1, 'en', 'Ferries' || char(10) || char(10) || 'It is late. The café «Rosa» is shut, and the night ferry waits. Nobody came.'),
    (2, 'de', 'Die Fähre kam spät. Sie hatte keine Mannschaft.'),
    (3, NULL, NULL),
    (4, NULL, x'546865206665727279207761732063616665e9206c6174652e204974206c6566742e');
SELECT number, paragraph, start, length, kind, chosen, rank, text FROM sentences((SELECT body FROM articles WHERE id = 1), 2);
--> 1|1|1|7|title|0||Ferries
--> 2|2|10|11|prose|1|2|It is late.
--> 3|2|22|51|prose|1|1|The café «Rosa» is shut, and the night ferry waits.
--> 4|2|74|12|prose|0||Nobody came.
SELECT count(*), sum(substr(body, start, s.length) = text) FROM articles, sentences(body) AS s WHERE id < 3;
--> 6|6
SELECT count(*), sum(CAST(substr(body, start, s.length) AS TEXT) = text) FROM articles, sentences(body) AS s WHERE id = 4;
--> 2|2
SELECT group_concat(text, '/') FROM sentences('One came. Two came. Three came.', 2) WHERE chosen ORDER BY rank;
--> One came./Two came.
SELECT id, n, s.language, count(*) FROM articles, sentences(body, 1, articles.language) AS s GROUP BY id;
--> 1|1|en|4
--> 2|1|de|2
--> 4|1||2
SELECT DISTINCT n, document FROM sentences('It is late.');
--> 3|It is late.
SELECT rowid, typeof(score), score BETWEEN 0 AND 1 FROM sentences WHERE document = 'It is late. It left.' AND n = 1;
--> 1|real|1
--> 2|real|1
SELECT text FROM sentences('It is late.') UNION ALL SELECT text FROM sentences('It left.');
--> It is late.
--> It left.
SELECT count(*) FROM (SELECT body AS b FROM articles WHERE id = 2) LEFT JOIN sentences ON document = b;
--> 2
-- In a schema's own expressions, which only harmless functions may stand in.
PRAGMA trusted_schema = OFF;
CREATE TABLE notes(body, summary GENERATED ALWAYS AS (summarize(body, 1)) STORED, CHECK (keywords(body) <> '[]'));
CREATE INDEX by_summary ON notes(summarize(body, 1));
CREATE VIEW lines AS SELECT notes.rowid AS note, text FROM notes, sentences(body);
INSERT INTO notes(body) VALUES ('It is late. The night ferry waits for the tide and for the night ferry.');
SELECT summary FROM notes; SELECT * FROM lines;
--> The night ferry waits for the tide and for the night ferry.
--> 1|It is late.
--> 1|The night ferry waits for the tide and for the night ferry.
