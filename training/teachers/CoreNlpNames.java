import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/**
 * Prints the names that Stanford CoreNLP reads in lines of "id TAB text", where the text's tabs, line feeds and backslashes are escaped:
 * a line "id TAB start,end,TYPE start,end,TYPE …" each, places in UTF-16 code units. One thread.
 */
public class CoreNlpNames {
  public static void main(String[] args) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.buildEntityMentions", "false");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int tab = line.indexOf('\t');
      out.println(line.substring(0, tab) + "\t" + namesIn(pipeline, unescaped(line.substring(tab + 1))));
    }
    out.flush();
  }

  /** Neighbouring tokens of one sentence and type are one name. */
  private static String namesIn(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    StringBuilder found = new StringBuilder();
    for (CoreSentence sentence : document.sentences()) {
      String open = "O";
      int start = 0;
      int end = 0;
      for (CoreLabel token : sentence.tokens()) {
        String type = token.ner() == null ? "O" : token.ner();
        if (!type.equals(open)) {
          close(found, open, start, end);
          open = type;
          start = token.beginPosition();
        }
        end = token.endPosition();
      }
      close(found, open, start, end);
    }
    return found.toString().trim();
  }

  private static void close(StringBuilder found, String type, int start, int end) {
    if (!type.equals("O")) {
      found.append(start).append(',').append(end).append(',').append(type).append(' ');
    }
  }

  private static String unescaped(String text) {
    return text.translateEscapes();
  }
}
