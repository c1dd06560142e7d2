package io.buyerstatus.pages.golden;

import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Golden files: what was looked at and found right, under {@code src/test/resources/golden}. After a wanted change write
 * them anew with {@code mvn test -pl pages -Dgolden.update=true}, and read the difference before it is committed.
 *
 * <p>No page is kept whole. {@code sections/steps.de.html} has every different text that the section {@code steps} has on
 * any German page, once, after a line {@code %%% order.sent} that names the first page that shows it (and which of
 * several: {@code %%% order.two_of_three#2}). Sections without words are in one file for all languages.
 * {@code pages.de.txt} says for each page which sections it has in which order, and nothing besides, and whose text where
 * that is neither the page's own nor the section's first:
 *
 * <pre>order.packed: document title=order.confirmed links symbols header languages main headline steps ...</pre>
 *
 * <p>From both each page is put together again to the byte, so that nothing is asserted less than by a file for each
 * page; but a line of a template is in one file for each language at most.
 */
final class GoldenFiles {

    private static final Path FOLDER = Golden.FOLDER;
    private static final String MARK = "%%% ";

    /** By section, or section and language: the different texts, by the name of who shows each first. */
    private final Map<String, Map<String, String>> sections = new TreeMap<>();

    /** By language: pages and their sections. */
    private final Map<PageLanguage, Map<String, List<String>>> pages = new HashMap<>();

    private GoldenFiles() {}

    /** What is on disk; where {@code -Dgolden.update=true} is given, only after it was written anew. */
    static GoldenFiles kept() {
        return Kept.FILES;
    }

    /** What would be on disk if everything was found right as it is rendered now. */
    static GoldenFiles rendered() {
        GoldenFiles files = new GoldenFiles();
        for (PageLanguage language : PageLanguage.values()) {
            Samples.in(language).forEach(files::add);
        }
        return files;
    }

    /** The sections that a page was found right with, in their order. */
    List<Section> sections(String page, PageLanguage language) {
        List<String> row = pages.getOrDefault(language, Map.of()).getOrDefault(page, List.of());
        Map<String, Integer> seen = new HashMap<>();
        List<Section> found = new ArrayList<>();
        for (String entry : row) {
            String name = entry.split("=", 2)[0];
            String own = own(page, seen.merge(name, 1, Integer::sum));
            Map<String, String> texts = sections.getOrDefault(file(name, language), Map.of());
            String shown = entry.contains("=") ? entry.split("=", 2)[1] : texts.containsKey(own) ? own : first(texts);
            found.add(new Section(name, texts.getOrDefault(shown, "nothing is kept as " + shown)));
        }
        return found;
    }

    /** Each file's path below the folder with the names of what it has. */
    Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new TreeMap<>();
        sections.forEach((file, texts) -> contents.put(path(file), List.copyOf(texts.keySet())));
        pages.forEach((language, rows) -> contents.put(table(language), List.copyOf(rows.keySet())));
        return contents;
    }

    private void add(Sample sample) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> row = new ArrayList<>();
        for (Section section : Section.of(sample)) {
            String own = own(sample.name(), seen.merge(section.name(), 1, Integer::sum));
            Map<String, String> texts =
                    sections.computeIfAbsent(file(section.name(), sample.language()), file -> new LinkedHashMap<>());
            String shown = texts.entrySet().stream()
                    .filter(text -> text.getValue().equals(section.text()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(own);
            String before = texts.putIfAbsent(shown, section.text());
            if (before != null && !before.equals(section.text())) {
                throw new IllegalStateException(section.name() + " of " + sample + " differs from another language's");
            }
            boolean plain = shown.equals(own) || (shown.equals(first(texts)) && !texts.containsKey(own));
            row.add(plain ? section.name() : section.name() + "=" + shown);
        }
        pages.computeIfAbsent(sample.language(), language -> new LinkedHashMap<>())
                .put(sample.name(), row);
    }

    private void write() throws IOException {
        try (Stream<Path> old = Files.walk(FOLDER)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(FOLDER.resolve("map"))) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(FOLDER.resolve("sections"));
        for (Map.Entry<String, Map<String, String>> file : sections.entrySet()) {
            String text = file.getValue().entrySet().stream()
                    .map(one -> MARK + one.getKey() + "\n" + one.getValue() + "\n")
                    .collect(Collectors.joining());
            Files.writeString(FOLDER.resolve(path(file.getKey())), text);
        }
        for (Map.Entry<PageLanguage, Map<String, List<String>>> file : pages.entrySet()) {
            String text = file.getValue().entrySet().stream()
                    .map(row -> row.getKey() + ": " + String.join(" ", row.getValue()) + "\n")
                    .collect(Collectors.joining());
            Files.writeString(FOLDER.resolve(table(file.getKey())), text);
        }
    }

    private static GoldenFiles read() throws IOException {
        GoldenFiles files = new GoldenFiles();
        try (Stream<Path> kept = Files.list(FOLDER.resolve("sections"))) {
            for (Path file : kept.toList()) {
                Map<String, String> texts = new LinkedHashMap<>();
                for (String one : Files.readString(file).split("(?m)^" + MARK, -1)) {
                    int line = one.indexOf('\n');
                    if (line > 0) {
                        texts.put(one.substring(0, line), one.substring(line + 1, one.length() - 1));
                    }
                }
                String name = file.getFileName().toString();
                files.sections.put(name.substring(0, name.lastIndexOf('.')), texts);
            }
        }
        for (PageLanguage language : PageLanguage.values()) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (String row : Files.readAllLines(FOLDER.resolve(table(language)))) {
                String[] page = row.split(": ", 2);
                rows.put(page[0], List.of(page[1].split(" ", -1)));
            }
            files.pages.put(language, rows);
        }
        return files;
    }

    private static String own(String page, int occurrence) {
        return occurrence == 1 ? page : page + "#" + occurrence;
    }

    private static String first(Map<String, String> texts) {
        return texts.keySet().stream().findFirst().orElse("");
    }

    private static String file(String section, PageLanguage language) {
        return Section.WORDLESS.contains(section) ? section : section + "." + language.tag();
    }

    private static String path(String file) {
        boolean words = file.startsWith("sms") || file.startsWith("mail_text");
        return "sections/" + file + (words ? ".txt" : ".html");
    }

    private static String table(PageLanguage language) {
        return "pages." + language.tag() + ".txt";
    }

    private static final class Kept {
        private static final GoldenFiles FILES = readOrWrite();

        private static GoldenFiles readOrWrite() {
            try {
                if (Boolean.getBoolean("golden.update")) {
                    rendered().write();
                }
                return read();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
