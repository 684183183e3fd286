/// Most letters of each text, so that it can be read from three metres away.
public enum QuizTextLimits {
  public static let question = 140
  public static let option = 80
  public static let feedback = 160
  public static let explanation = 200
}
