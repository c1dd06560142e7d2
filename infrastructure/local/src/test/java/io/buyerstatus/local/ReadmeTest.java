package io.buyerstatus.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of resource types is frozen: it changes in the README, with a reason, or not at all. */
final class ReadmeTest {

    private static final Pattern TYPE = Pattern.compile("`(AWS::[A-Za-z0-9]+::[A-Za-z0-9]+)`");

    @Test
    void theReadmeListsTheResourceTypesThatAreUnderstoodAndNoOthers() throws IOException {
        List<String> listed = TYPE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(type -> type.group(1))
                .toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Provisioning.understoodTypes());
    }
}
