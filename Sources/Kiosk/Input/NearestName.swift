/// The name that somebody meant who wrote `word`: the one that takes the fewest changed letters, or
/// `nil` where every name is too far away to have been meant.
func nearestName(to word: String, among names: [String]) -> String? {
  // Longer words are no slips of the hand, and comparing takes the product of both lengths.
  let word = Array(word.lowercased().prefix(40))
  let distances = names.map { name in
    (name: name, distance: editDistance(word, Array(name.lowercased())))
  }
  guard let best = distances.min(by: { $0.distance < $1.distance }),
    best.distance <= max(word.count, best.name.count) / 2
  else { return nil }
  return best.name
}

/// How many letters must be added, dropped or replaced (Levenshtein) to get from one to the other.
private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var row = Array(0...other.count)
  for (index, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for place in other.indices {
      let above = row[place + 1]
      row[place + 1] =
        letter == other[place] ? diagonal : min(diagonal, above, row[place]) + 1
      diagonal = above
    }
  }
  return row[other.count]
}
