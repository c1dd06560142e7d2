package io.buyerstatus.local.standin.ses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.standin.ses.mail.Mail;
import io.buyerstatus.local.standin.ses.mail.MailRequest;
import io.buyerstatus.local.standin.ses.mail.Recipients;
import io.buyerstatus.local.standin.ses.mail.Refusals;
import io.buyerstatus.local.standin.sns.Courier;
import io.buyerstatus.local.standin.sns.Topics;
import io.buyerstatus.local.standin.wire.Json;
import io.buyerstatus.local.standin.wire.Protocols;
import io.buyerstatus.local.standin.wire.ServiceError;
import io.buyerstatus.local.standin.wire.WireRequest;
import io.buyerstatus.local.standin.wire.WireResponse;
import io.buyerstatus.local.standin.wire.WireService;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The REST protocol of SES v2. A mail that SES would take is recorded in the outbox and goes nowhere; every sender counts
 * as verified. Everything but the operations below is answered with an error that names it.
 */
public final class SesService implements WireService {

    private static final String ROOT = "/v2/email/";
    private static final String SETS = ROOT + "configuration-sets";
    private static final String IDENTITIES = ROOT + "identities";
    private static final String DESTINATIONS = "/event-destinations";

    private final Outbox outbox;
    private final ConfigurationSets configurationSets;
    private final Simulator simulator;
    private final InstantSource clock;

    public SesService(
            Outbox outbox, ConfigurationSets configurationSets, Topics topics, Courier courier, InstantSource clock) {
        this.outbox = outbox;
        this.configurationSets = configurationSets;
        this.simulator = new Simulator(configurationSets, topics, courier, clock);
        this.clock = clock;
    }

    @Override
    public boolean isMeantBy(WireRequest request) {
        return request.path().startsWith(ROOT);
    }

    @Override
    public String operation(WireRequest request) {
        String path = request.path();
        return switch (request.method()) {
            case "POST" ->
                switch (path) {
                    case ROOT + "outbound-emails" -> "SendEmail";
                    case IDENTITIES -> "CreateEmailIdentity";
                    case SETS -> "CreateConfigurationSet";
                    default ->
                        path.startsWith(SETS + "/") && path.endsWith(DESTINATIONS)
                                ? "CreateConfigurationSetEventDestination"
                                : "POST " + path;
                };
            case "GET" -> {
                if (path.equals(ROOT + "account")) {
                    yield "GetAccount";
                }
                yield path.startsWith(IDENTITIES + "/") ? "GetEmailIdentity" : "GET " + path;
            }
            default -> request.method() + " " + path;
        };
    }

    @Override
    public WireResponse answer(String operation, WireRequest request) {
        ObjectNode body =
                Json.parsed(request.body()).orElseThrow(() -> Refusals.badRequest("The body is not a JSON object"));
        ObjectNode result =
                switch (operation) {
                    case "SendEmail" -> send(MailRequest.mail(body), request.region());
                    case "GetAccount" -> account();
                    case "CreateEmailIdentity" ->
                        identity(Json.string(body, "EmailIdentity").orElse(""));
                    case "GetEmailIdentity" ->
                        identity(lastSegment(request.path())).put("VerificationStatus", "SUCCESS");
                    case "CreateConfigurationSet" -> configurationSet(body);
                    case "CreateConfigurationSetEventDestination" -> eventDestination(request.path(), body);
                    default -> throw Refusals.badRequest("SES v2 " + operation + " is not supported by this stand-in");
                };
        return Protocols.restJson(result);
    }

    @Override
    public WireResponse error(ServiceError error) {
        return Protocols.restJsonError(error);
    }

    @Override
    public ServiceError throttled() {
        return new ServiceError(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }

    @Override
    public String internalErrorCode() {
        return "InternalServiceErrorException";
    }

    private ObjectNode send(Mail mail, String region) {
        String set = mail.configurationSet();
        if (!set.isEmpty() && configurationSets.destinations(set).isEmpty()) {
            throw Refusals.notFound("Configuration set <" + set + "> does not exist.");
        }
        Instant at = clock.instant();
        SentMail sent = new SentMail(MessageIds.next(at), at, mail, region);
        outbox.add(entry(sent));
        simulator.follow(sent);
        return Json.object().put("MessageId", sent.messageId());
    }

    private static OutboxEntry entry(SentMail sent) {
        Mail mail = sent.mail();
        Map<String, String> headers = new LinkedHashMap<>();
        mail.headers()
                .forEach(header ->
                        headers.merge(header.name(), decoded(header.value()), (first, next) -> first + ", " + next));
        headers.putIfAbsent("Message-ID", "<" + sent.messageId() + "@" + sent.region() + ".amazonses.com>");
        return new OutboxEntry(
                sent.messageId(),
                sent.at(),
                DeliveryChannel.EMAIL,
                shown(mail.from()),
                Recipients.plain(mail.recipients().to()),
                Recipients.plain(mail.recipients().cc()),
                Recipients.plain(mail.recipients().bcc()),
                mail.subject(),
                mail.text(),
                mail.html(),
                headers,
                mail.attachments());
    }

    /** As mail programs show a sender: the name decoded and without quotes. */
    private static String shown(InternetAddress sender) {
        String name = sender.getPersonal();
        return name == null ? sender.getAddress() : name + " <" + sender.getAddress() + ">";
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException shownAsItCame) {
            return header;
        }
    }

    private static ObjectNode account() {
        ObjectNode account = Json.object()
                .put("DedicatedIpAutoWarmupEnabled", false)
                .put("EnforcementStatus", "HEALTHY")
                .put("ProductionAccessEnabled", true)
                .put("SendingEnabled", true);
        account.putObject("SendQuota")
                .put("Max24HourSend", 50_000.0)
                .put("MaxSendRate", 14.0)
                .put("SentLast24Hours", 0.0);
        return account;
    }

    private static ObjectNode identity(String name) {
        if (name.isEmpty()) {
            throw Refusals.badRequest("EmailIdentity is missing");
        }
        return Json.object()
                .put("IdentityType", name.contains("@") ? "EMAIL_ADDRESS" : "DOMAIN")
                .put("VerifiedForSendingStatus", true);
    }

    private ObjectNode configurationSet(ObjectNode body) {
        configurationSets.create(Json.string(body, "ConfigurationSetName")
                .filter(name -> name.matches("[A-Za-z0-9_-]{1,64}"))
                .orElseThrow(() -> Refusals.badRequest("ConfigurationSetName: 1-64 letters, digits, '_' and '-'")));
        return Json.object();
    }

    private ObjectNode eventDestination(String path, ObjectNode body) {
        String set = decodedSegment(path.substring(SETS.length() + 1, path.length() - DESTINATIONS.length()));
        if (configurationSets.destinations(set).isEmpty()) {
            throw Refusals.notFound("Configuration set <" + set + "> does not exist.");
        }
        ObjectNode destination = body.withObject("/EventDestination");
        String topic = Json.string(destination.path("SnsDestination"), "TopicArn")
                .orElseThrow(() -> Refusals.badRequest("EventDestination: this stand-in publishes to SNS only"));
        if (destination.path("Enabled").asBoolean()) {
            configurationSets.publish(set, EventDestination.of(topic, destination.path("MatchingEventTypes")));
        }
        return Json.object();
    }

    private static String lastSegment(String path) {
        return decodedSegment(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String decodedSegment(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
