package io.buyerstatus.operator.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The local system, which tells where its parts are. */
final class LocalTarget {
    private static final String DEFAULT_PORT = "8080";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private LocalTarget() {}

    static Target find(String port) {
        URI uri = uri(port);
        JsonNode parts = ask(uri);
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Target.ORDERS_TABLE, parts.at("/tables/orders").asText());
        names.put(Target.LEDGER_TABLE, parts.at("/tables/ledger").asText());
        names.put(Target.SETTINGS_TABLE, parts.at("/tables/settings").asText());
        names.put(Target.SEARCH_TABLE, parts.at("/tables/search").asText());
        names.put(Target.REVIEWS_TABLE, parts.at("/tables/reviews").asText());
        names.put(Target.STAFF_TABLE, parts.at("/tables/staff").asText());
        names.put(Target.ERASURES_TABLE, parts.at("/tables/erasures").asText());
        names.put(Target.PUBLIC_BASE_URL, parts.at("/endpoints/http").asText());
        names.put(Target.SECRETS_KEY_ID, parts.at("/secretsKey").asText());
        names.put(Target.DOCUMENTS_BUCKET, parts.at("/buckets/documents").asText());
        names.put(Target.MAILS_BUCKET, parts.at("/buckets/mails").asText());
        names.put(Target.ORDER_EVENTS_URL, parts.at("/queues/orderEvents").asText());
        names.put(Target.MAIL_SERVERS, parts.at("/mailbox/servers").asText());
        names.put(Target.MAIL_PROVIDERS, parts.at("/mailbox/providers").asText());
        names.put(Target.SHOP_ORIGINS, parts.at("/endpoints/http").asText());
        names.put(
                Target.DEAD_LETTERS_URL,
                parts.at("/queues/orderEventsDeadLetters").asText());
        Map<String, String> sdk = new LinkedHashMap<>();
        sdk.put("aws.endpointUrlDynamoDb", parts.at("/endpoints/dynamodb").asText());
        sdk.put("aws.endpointUrlSqs", parts.at("/endpoints/sqs").asText());
        sdk.put("aws.endpointUrlS3", parts.at("/endpoints/s3").asText());
        sdk.put("aws.endpointUrl", parts.at("/endpoints/aws").asText());
        sdk.put("aws.region", parts.at("/region").asText());
        sdk.put("aws.accessKeyId", "local");
        sdk.put("aws.secretAccessKey", "local");
        sdk.put("aws.disableEc2Metadata", "true");
        return new Target("the local system at http://" + uri.getAuthority(), names, sdk);
    }

    private static URI uri(String port) {
        String number = port.isEmpty() ? DEFAULT_PORT : port;
        if (!number.matches("[0-9]{1,5}")) {
            throw new Unreachable("HTTP_PORT must be a port, not " + port);
        }
        return URI.create("http://localhost:" + number + "/__local/system.json");
    }

    private static JsonNode ask(URI uri) {
        String advice = ": start it with ./buyer-status, or name a deployed stack with --stack NAME";
        try (HttpClient client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new Unreachable("what answers at http://" + uri.getAuthority() + " is no local system" + advice);
            }
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new Unreachable("no local system answers at http://" + uri.getAuthority() + advice, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while the local system was asked", e);
        }
    }
}
