import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArray;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;

/**
 * Reads the texts of each FILE by Stanford CoreNLP; what goes in and out is described in driver.ts.
 *
 * <p>The first argument says what for: “names”, or “quotes”, which needs dependencies and coreference too and takes many times as long.
 */
public class CoreNlpPeer {
  private static final int WARM_UP = 20;
  private static final int WARM_UP_FOR_QUOTES = 3;

  private record Text(String id, String text) {}

  public static void main(String[] args) throws IOException {
    boolean forQuotes = args[0].equals("quotes");
    String part = forQuotes ? "quotes" : "entities";
    List<String> files = List.of(args).subList(1, args.length);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(forQuotes ? settingsForQuotes() : settingsForNames());
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<Text> first = textsOf(files.get(0));
    for (Text text : first.subList(0, Math.min(forQuotes ? WARM_UP_FOR_QUOTES : WARM_UP, first.size()))) {
      pipeline.annotate(new CoreDocument(text.text));
    }
    for (String file : files) {
      List<Text> texts = textsOf(file);
      List<JsonArray> found = new ArrayList<>();
      long begin = processorTime();
      for (Text text : texts) {
        CoreDocument document = new CoreDocument(text.text);
        pipeline.annotate(document);
        found.add(forQuotes ? quotesIn(document) : namesIn(document));
      }
      double seconds = (processorTime() - begin) / 1e9;
      for (int at = 0; at < texts.size(); at++) {
        out.println(Json.createObjectBuilder().add("id", texts.get(at).id).add(part, found.get(at)).build());
      }
      out.println(Json.createObjectBuilder().add("file", file).add("seconds", seconds).build());
    }
    out.flush();
  }

  /** Names alone, with what they need: no times, no numbers. */
  private static Properties settingsForNames() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.buildEntityMentions", "false");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    settings.setProperty("threads", "1");
    return settings;
  }

  /** Speakers need who is who: coreference by CoreNLP's statistical model, its default for English. */
  private static Properties settingsForQuotes() {
    Properties settings = settingsForNames();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    settings.remove("ner.buildEntityMentions");
    settings.setProperty("coref.algorithm", "statistical");
    return settings;
  }

  /** Of all threads, in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static List<Text> textsOf(String file) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
      JsonObject entry = Json.createReader(new StringReader(line)).readObject();
      texts.add(new Text(entry.getString("id"), entry.getString("text")));
    }
    return texts;
  }

  /** Neighbouring tokens of one sentence and type are one name. */
  private static JsonArray namesIn(CoreDocument document) {
    JsonArrayBuilder found = Json.createArrayBuilder();
    for (CoreSentence sentence : document.sentences()) {
      String open = "O";
      int start = 0;
      int end = 0;
      for (CoreLabel token : sentence.tokens()) {
        String type = token.ner() == null ? "O" : token.ner();
        if (!type.equals(open)) {
          add(found, open, start, end);
          open = type;
          start = token.beginPosition();
        }
        end = token.endPosition();
      }
      add(found, open, start, end);
    }
    return found.build();
  }

  /** Quotes with the mention that says them, and the name it stands for. */
  private static JsonArray quotesIn(CoreDocument document) {
    JsonArrayBuilder found = Json.createArrayBuilder();
    for (CoreQuote quote : document.quotes()) {
      JsonObjectBuilder said = spanOf(quote.quoteCharOffsets()).add("kind", "direct");
      quote.speakerCharOffsets().ifPresent(places -> said.add("speaker", spanOf(places)));
      quote.canonicalSpeaker().ifPresent(name -> said.add("speakerName", name));
      found.add(said);
    }
    return found.build();
  }

  private static JsonObjectBuilder spanOf(Pair<Integer, Integer> places) {
    return Json.createObjectBuilder().add("start", places.first).add("end", places.second);
  }

  private static void add(JsonArrayBuilder found, String type, int start, int end) {
    if (!type.equals("O")) {
      found.add(Json.createObjectBuilder().add("start", start).add("end", end).add("type", type));
    }
  }
}
