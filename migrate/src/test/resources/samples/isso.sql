CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL, modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER NOT NULL DEFAULT 0);
INSERT INTO threads VALUES (1, '/isso/hello/', 'Hello');
INSERT INTO comments VALUES (1, 1, NULL, 1398938400.25, NULL, 1, '192.0.2.0', 'Hello, *world*', 'Ada', 'ada@blog.example', NULL, 2, 1, x'00', 0);
INSERT INTO comments VALUES (1, 2, 1, 1399028400.0, NULL, 1, '192.0.2.0', 'Good point', 'Grace', NULL, NULL, 0, 0, x'00', 0);
INSERT INTO comments VALUES (1, 3, 2, 1399118400.0, NULL, 1, '192.0.2.0', 'Thanks', 'Ada', 'ada@blog.example', NULL, 0, 0, x'00', 0);
INSERT INTO comments VALUES (1, 4, NULL, 1399190400.0, NULL, 4, '192.0.2.0', '', NULL, NULL, NULL, 0, 0, x'00', 0);
INSERT INTO comments VALUES (1, 5, 4, 1399282200.0, NULL, 1, '192.0.2.0', 'To nobody', 'Grace', NULL, NULL, 0, 0, x'00', 0);
INSERT INTO comments VALUES (1, 6, NULL, 1399363200.0, NULL, 2, '192.0.2.0', 'Waits', 'Visitor', NULL, NULL, 0, 0, x'00', 0);
