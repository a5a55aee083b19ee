-- Nothing, numbers, bytes that are no text, wrong arguments.
.nullvalue NULL
SELECT summarize(NULL), summarize(NULL, 1), summarize('text', NULL), keywords(NULL), keywords('text', NULL), keywords(NULL, NULL, NULL);
--> NULL|NULL|NULL|NULL|NULL|NULL
SELECT count(*) FROM sentences(NULL);
--> 0
SELECT count(*) FROM sentences('text', NULL);
--> 0
-- A number is the text of its digits, as upper(42) has it.
SELECT summarize(42), summarize(4.5), keywords(42), typeof(summarize(42));
--> 42|4.5|[]|text
SELECT summarize(''), typeof(summarize('')), summarize(x''), summarize('   '), count(*) FROM sentences('');
--> |text|||0
SELECT summarize('One. Two.', 0), summarize('One came. Two came.', 2.0), summarize('One came. Two came.', '1'), summarize('One came.', 1e300), summarize('One came.', 9e999);
--> |One came.
--> Two came.|One came.|One came.|One came.
SELECT keywords('The ferry left.', 9223372036854775807), keywords('The ferry left.', 9e999);
--> ["ferry"]|["ferry"]
SELECT hex(summarize(x'54686520636166e920697320736875742e', 1)), typeof(summarize(x'41'));
--> 54686520636166E920697320736875742E|text
SELECT hex(summarize(x'FFFE80')), keywords(x'6665727279FF6120C3'), count(*) FROM sentences(x'FFFE80');
--> FFFE80|["ferry"]|1
SELECT json_valid(keywords('A "b\c" came.' || char(1, 9, 127, 0) || 'The "b\c" left.', 20));
--> 1
SELECT summarize('The ferry was late' || char(0) || 'again.') = 'The ferry was late' || char(0) || 'again.';
--> 1
SELECT summarize();
--> Parse error: wrong number of arguments to function summarize()
SELECT summarize('a', 1, 'en', 4);
--> Parse error: wrong number of arguments to function summarize()
SELECT summarize('text', -1);
--> Runtime error: n must be a whole number, 0 or more
SELECT summarize('text', 1.5);
--> Runtime error: n must be a whole number, 0 or more
SELECT keywords('text', 'many');
--> Runtime error: n must be a whole number, 0 or more
SELECT keywords('text', x'31');
--> Runtime error: n must be a whole number, 0 or more
SELECT * FROM sentences('text', -1);
--> Runtime error: n must be a whole number, 0 or more
SELECT summarize('text', 1, 'klingon');
--> Runtime error: unknown language
SELECT summarize('text', 1, 'a language with a name that is much too long for one');
--> Runtime error: unknown language
SELECT * FROM sentences('text', 1, 'klingon');
--> Runtime error: unknown language
SELECT * FROM sentences;
--> Parse error: sentences() needs a text
SELECT * FROM sentences('a', 1, 'en', 4);
--> Parse error: too many arguments on sentences() - max 3
DELETE FROM sentences;
--> Parse error: table sentences may not be modified
CREATE VIRTUAL TABLE mine USING sentences;
--> Runtime error: no such module: sentences
-- No more memory than SQLite may have.
PRAGMA hard_heap_limit = 3000000;
--> 3000000
SELECT summarize(hex(zeroblob(700000)));
--> Runtime error: out of memory (7)
SELECT summarize('The ferry was late. It had no crew.', 1);
--> The ferry was late.
SELECT count(*) FROM sentences(hex(zeroblob(700000)));
--> Runtime error: out of memory (7)
