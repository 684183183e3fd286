// Module Quiz: what was known before, what is known after.
//
// Values and rules only, no input or output. ``QuizContent`` is a quiz as `Plugins` reads it: items
// with stable ids for themselves and for their options, because results refer to ids and never to
// words or places. How a quiz behaves (tries, shuffling, when it explains) belongs to the quiz, not
// to its questions: see ``Behaviour``.
//
// One family alone goes through an ``Attempt``; a class with its hands up goes through a
// ``HandsUpRound``. Both are values that take what happened and say what is to be shown. Both end in
// a ``QuizResult``, which holds ids, counts and times and nothing about a person.
//
// ``Grading`` gives an answer its credit, ``Score`` and ``Bands`` sum it up, ``Gain`` compares the
// means of before and after. ``GIFTReader``, ``AikenReader`` and their writers exchange questions
// with Moodle and with a text editor.
