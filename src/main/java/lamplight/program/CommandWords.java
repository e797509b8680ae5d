package lamplight.program;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as a shell would: at blanks, outside of quotes, with a backslash
 * before a sign that is meant as itself. Nothing else of a shell is done.
 */
final class CommandWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private CommandWords(String text) {
    this.text = text;
  }

  /**
   * The words of a command.
   *
   * @throws CommandException when there are none, or a quote is not closed
   */
  static List<String> split(String text) throws CommandException {
    return new CommandWords(text).split();
  }

  private List<String> split() throws CommandException {
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (Character.isWhitespace(next)) {
        endWord();
      } else {
        inWord = true;
        take(next);
      }
    }
    endWord();
    if (words.isEmpty()) {
      throw new CommandException("there is no command");
    }
    return words;
  }

  private void take(char next) throws CommandException {
    if (next == '\\' && at < text.length()) {
      word.append(text.charAt(at++));
    } else if (next == '\'' || next == '"') {
      quoted(next);
    } else {
      word.append(next);
    }
  }

  private void quoted(char quote) throws CommandException {
    while (at < text.length() && text.charAt(at) != quote) {
      boolean isEscaped =
          quote == '"'
              && text.charAt(at) == '\\'
              && at + 1 < text.length()
              && "\\\"$`".indexOf(text.charAt(at + 1)) >= 0;
      at += isEscaped ? 1 : 0;
      word.append(text.charAt(at++));
    }
    if (at == text.length()) {
      throw new CommandException("the quote " + quote + " is not closed in: " + Excerpts.of(text));
    }
    at++;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
