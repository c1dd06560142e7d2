package io.buyerstatus.pages.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.pages.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares pages, messages and maps with what was found right. */
public final class Golden {

    /** Where all of it is kept. */
    public static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails where the sample has other sections, in another order, or a section has another text, down to the byte. */
    public static void assertMatches(Sample sample) {
        List<Section> kept = GoldenFiles.kept().sections(sample.name(), sample.language());
        List<Section> shown = Section.of(sample);

        assertThat(shown.stream().map(Section::name))
                .as("sections of %s; -Dgolden.update=true writes golden files", sample)
                .containsExactlyElementsOf(kept.stream().map(Section::name).toList());
        for (int place = 0; place < kept.size(); place++) {
            assertThat(shown.get(place).text())
                    .as("%s of %s", kept.get(place).name(), sample)
                    .isEqualTo(kept.get(place).text());
        }
    }

    /** Fails where the text is not the file's, which is kept whole; {@code -Dgolden.update=true} writes it. */
    public static void assertMatchesFile(String file, String text) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        assertThat(path).as("golden file; -Dgolden.update=true writes it").exists();
        assertThat(text).as(file).isEqualTo(Files.readString(path));
    }
}
