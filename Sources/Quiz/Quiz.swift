/// Module Quiz.
