package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.demo.Running.Answer;
import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The workshop's templates, by the operator's command line and to the mail that a buyer gets. */
@OnSharedSystem
final class TemplatesTest {
    private static final int REFUSED = 1;

    private final Running running;

    @TempDir
    Path folder = Path.of("");

    TemplatesTest(Running running) {
        this.running = running;
    }

    @Test
    @DisplayName("C21: a template says who sends it, and stays while somebody does")
    @Tag("C21")
    void aTemplateThatIsSentStays() {
        Answer list = running.operator("templates", "list", "workshop");
        assertThat(list.out().lines().filter(line -> line.contains(" live "))).hasSize(10);
        assertThat(list.out())
                .contains("waits for invoice_or_proforma, photo, tracking", "; sent by sent-with-invoice");

        Answer archive = running.operator("templates", "archive", "workshop", "sent");
        assertThat(archive.code()).isEqualTo(REFUSED);
        assertThat(archive.err()).contains("sent: stays: it is sent by sent-with-invoice");
    }

    @Test
    @DisplayName("C21: an automation is not switched on without its template")
    @Tag("C21")
    void anAutomationWithoutItsTemplateStaysOff() throws IOException {
        String document = running.operator("settings", "show", "workshop").out()
                + "  stray:\n    name: Stray\n    when: order_placed\n    template: none\n    state: draft\n";
        int end = document.indexOf("mailboxes:");
        String sorted = document.substring(0, end)
                + document.substring(document.indexOf("  stray:"))
                + document.substring(end, document.indexOf("  stray:"));
        assertThat(running.operator(
                                "settings", "import", file("stray.yaml", sorted).toString())
                        .code())
                .isZero();

        Answer live = running.operator("automations", "set", "workshop", "stray", "live");

        assertThat(live.code()).isEqualTo(REFUSED);
        assertThat(live.err()).contains("stray: template names none, and there is no such template that is sent");
        assertThat(running.operator("automations", "set", "workshop", "stray", "off")
                        .code())
                .isZero();
    }

    @Test
    @DisplayName("C22: versions with author and time, their difference, and back")
    @Tag("C22")
    void versionsAreComparedAndRolledBack() throws IOException {
        Path file = file("one.yaml", template("Hello [Name|there]"));
        assertThat(running.operator("templates", "import", file.toString()).out())
                .contains("versioned: saved as version 1");
        Files.writeString(file, template("Good day [Name|there]"));
        assertThat(running.operator("templates", "import", file.toString()).out())
                .contains("versioned: saved as version 2");

        assertThat(running.operator("templates", "diff", "workshop", "versioned")
                        .out())
                .contains("--- version 1, saved ", "+++ version 2, saved ", "@@ any body", "-1: Hello [Name|there]")
                .contains("+1: Good day [Name|there]");
        assertThat(running.operator("templates", "diff", "workshop", "versioned", "1", "7")
                        .code())
                .isEqualTo(REFUSED);
        assertThat(running.operator("templates", "rollback", "workshop", "versioned", "1")
                        .out())
                .contains("saved as version 3");
        assertThat(running.operator("templates", "versions", "workshop", "versioned")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(running.operator("templates", "archive", "workshop", "versioned")
                        .code())
                .isZero();
    }

    @Test
    @DisplayName("What is exported is what an import takes, and changes nothing")
    void whatIsExportedCanBeImported() throws IOException {
        Answer exported = running.operator("templates", "export", "workshop");
        assertThat(exported.code()).isZero();

        Answer imported = running.operator(
                "templates", "import", file("all.yaml", exported.out()).toString());

        assertThat(imported.code()).isZero();
        assertThat(imported.out().lines()).hasSize(10).allMatch(line -> line.endsWith(": nothing to change"));
        assertThat(running.operator("templates", "export", "workshop", "none").code())
                .isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("C23: a template of another system is told piece by piece, and is a draft while anything is undecided")
    @Tag("C23")
    void aTemplateOfAnotherSystemComesIn() throws IOException {
        Path file = file("bl-hello.txt", "Subject: Hi [Name]\nYour order: [order_link]\nHash: [order_hash]\n");
        Answer first = running.operator("templates", "import", "workshop", file.toString(), "--from", "baselinker");
        assertThat(first.out())
                .contains("bl-hello.txt:2:13: mapped [order_link]: [order_link]")
                .contains("bl-hello.txt:3:7: UNDECIDED [order_hash]: has no tag of ours")
                .contains("1 mapped, 0 dropped, 1 undecided", "bl-hello: is a draft");
        assertThat(running.operator("templates", "list", "workshop").out()).containsPattern("bl-hello +draft");

        Answer decided = running.operator(
                "templates",
                "import",
                "workshop",
                file.toString(),
                "--from",
                "baselinker",
                "--tag",
                "order_hash=order_number");
        assertThat(decided.out())
                .contains("0 undecided", "bl-hello: saved as version 2")
                .doesNotContain("is a draft");
        assertThat(running.operator("templates", "archive", "workshop", "bl-hello")
                        .code())
                .isZero();
    }

    @Test
    @Tag("G11")
    @DisplayName("C14: a preview is one page, and a test mail says that it is one")
    @Tag("C14")
    void aPreviewAndATestMail() throws IOException, InterruptedException {
        Answer preview = running.operator(
                "templates",
                "preview",
                "workshop",
                "sent-with-invoice",
                "--state",
                "sent",
                "--language",
                "en",
                "--out",
                folder.toString());
        assertThat(preview.code()).isZero();
        assertThat(Files.readString(folder.resolve("sent-with-invoice.html"))).contains("<h2>On a phone</h2>");
        assertThat(running.get("/__local/templates").body()).contains("Sent, with invoice, picture and tracking link");
        assertThat(running.get("/__local/templates/sent-with-invoice?state=sent&language=de")
                        .body())
                .contains("Ihr Paket ist unterwegs");

        Answer test = running.operator(
                "templates", "test", "workshop", "sent-with-invoice", "--to", "team@nordlicht-keramik.example");
        assertThat(test.err()).isEmpty();
        assertThat(test.code()).isZero();
        running.await("the test mail", () -> mails("[Test] ").size() == 1);
    }

    @Test
    @Tag("BL-8")
    @Tag("BL-9")
    @DisplayName(
            "Paid: a thank-you with the goods; sent and invoiced: one mail with invoice, picture and tracking link")
    void bothExamplesOfAShopEndToEnd() throws InterruptedException {
        String site = running.system().uri().toString();
        send("order.placed", "placed", """
                {"number": "W-1", "currency": "EUR", "complete": true, "language": "en",
                 "buyer": {"firstName": "Hanna", "lastName": "Reuter", "email": "hanna.reuter@example.com"},
                 "deliveryAddress": {"name": "Hanna Reuter", "street": "Holm 4", "postcode": "24937", "city": "Flensburg", "country": "DE"},
                 "lines": [{"id": "1", "name": "Teapot Fjord", "quantity": 1, "total": "82.00"}],
                 "totals": {"items": "82.00", "shipping": "0.00", "total": "82.00"}, "payment": {"method": "paypal"}}""");
        send("order.paid", "paid", "{}");
        running.await(
                "the thank-you",
                () -> mails("Thank you for your purchase, Hanna Reuter").size() == 1);
        assertThat(mails("Thank you for your purchase").getFirst().text()).contains("Teapot Fjord", "/o/");

        send(
                "shipment.sent",
                "sent",
                "{\"shipment\": \"W-1-1\", \"carrier\": \"DHL\", \"number\": \"00340434161094022115\"}");
        send(
                "parcel.photographed",
                "photo",
                "{\"shipment\": \"W-1-1\", \"picture\": \"" + site + "/__local/shop/butter-du.png\"}");
        send(
                "invoice.issued",
                "invoice",
                "{\"kind\": \"invoice\", \"number\": \"RE-W-1\", \"url\": \"" + site + "/__local/papers/RE-W-1.pdf\"}");
        running.await(
                "the mail with invoice and picture",
                () -> mails("Your order W-1 has been sent").size() == 1);

        OutboxEntry mail = mails("Your order W-1 has been sent").getFirst();
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("RE-W-1.pdf", "parcel.jpg");
        assertThat(mail.text()).contains("RE-W-1", "dhl");
        assertThat(mail.from()).contains("Werkstatt Nordlicht");
    }

    private List<OutboxEntry> mails(String subject) {
        return running.system().outbox().entries().stream()
                .filter(entry -> entry.subject().startsWith(subject))
                .toList();
    }

    private void send(String type, String id, String data) {
        try (SqsClient sqs = AwsClients.sqs()) {
            String event =
                    """
                    {"specversion": "1.0", "id": "W-1-%s", "source": "/connections/workshop", "subject": "W-1",
                     "type": "%s", "time": "%s", "data": %s}""".formatted(id, type, running.system().clock().instant().truncatedTo(ChronoUnit.SECONDS), data);
            sqs.sendMessage(request -> request.queueUrl(running.system().output("OrderEventsQueueUrl"))
                    .messageBody(event));
        }
    }

    private static String template(String body) {
        return "shop: workshop\ntemplates:\n  versioned:\n    name: Versioned\n    languages:\n      any:\n"
                + "        subject: Hello\n        body: \"" + body + "\"\n";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
