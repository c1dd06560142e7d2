package io.buyerstatus.operator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The operator's command line, without a system,")
class CommandsTest {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int UNREACHABLE = 3;

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("accepts a good document")
    void acceptsAGoodDocument() throws IOException {
        Path file = file("shop: demo\ngeneral: {name: Demo}\n");
        assertThat(run("settings", "check", file.toString())).isZero();
        assertThat(out.toString()).contains("a valid settings document of the shop demo");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("refuses a bad document with file, line, field and rule")
    void refusesABadDocument() throws IOException {
        Path file = file("shop: demo\nreview: {days: 99}\n");
        assertThat(run("settings", "check", file.toString())).isEqualTo(REFUSED);
        assertThat(err.toString())
                .contains(file + ":2: review.days: must be a whole number from 3 to 12")
                .contains("Nothing was changed");
        assertThat(run("settings", "import", file.toString())).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("says in one line what is wrong with a file")
    void saysInOneLineWhatIsWrongWithAFile() throws IOException {
        assertThat(run("settings", "check", "nowhere.yaml")).isEqualTo(USAGE);
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(run("settings", "check", binary.toString())).isEqualTo(USAGE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "buyer-status: there is no file nowhere.yaml",
                        "buyer-status: " + binary + " is not a text in UTF-8");
    }

    @Test
    @DisplayName("says how it is used")
    void saysHowItIsUsed() {
        assertThat(run()).isEqualTo(USAGE);
        assertThat(run("refusals")).isEqualTo(USAGE);
        assertThat(run("refusals", "No Shop")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("Missing required parameter", "must have 2 to 40 lower-case letters");
        assertThat(run("settings", "import", "--help")).isZero();
        assertThat(out.toString()).contains("--dry-run");
    }

    @Test
    @DisplayName("stands in the help of the script that starts it, each command")
    void standsInTheHelpOfTheScript() throws IOException {
        String script = Files.readString(Path.of("..", "..", "buyer-status"));
        String help = script.substring(script.indexOf("help() {"), script.indexOf("For developers:"));

        assertThat(Commands.all(terminal()).getSubcommands().keySet())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(help).contains("\n./buyer-status " + command + " "));
    }

    @Test
    @DisplayName("says where it looked for a system, and what to do")
    void saysWhereItLookedForASystem() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        environment.put("HTTP_PORT", Integer.toString(free));
        assertThat(run("dead-letters")).isEqualTo(UNREACHABLE);
        environment.put("HTTP_PORT", "eighty");
        assertThat(run("dead-letters")).isEqualTo(UNREACHABLE);
        environment.put("SETTINGS_TABLE", "settings");
        assertThat(run("dead-letters")).isEqualTo(UNREACHABLE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "buyer-status: no local system answers at http://localhost:" + free
                                + ": start it with ./buyer-status, or name a deployed stack with --stack NAME",
                        "buyer-status: HTTP_PORT must be a port, not eighty",
                        "buyer-status: ORDER_EVENTS_DLQ_URL is not known of the environment's system: set it, or name the"
                                + " stack with --stack NAME");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("shop.yaml"), yaml, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return Commands.run(terminal(), arguments);
    }

    private Terminal terminal() {
        return new Terminal(
                name -> environment.getOrDefault(name, ""),
                InstantSource.system(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }
}
