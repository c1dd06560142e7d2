package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no stand-in speaks is refused in the protocol that the caller understands. */
class UnsupportedTest {

    private StandIns standIns;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        standIns = StandIns.start(0, Moments.CLOCK, Optional.empty());
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        standIns.close();
    }

    @Test
    void theJsonProtocol() throws Exception {
        HttpResponse<String> answer = call("sqs", "X-Amz-Target", "AmazonSQS.SendMessage");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"__type\":\"UnknownOperationException\"", "sqs AmazonSQS.SendMessage is not supported");
    }

    @Test
    void theQueryProtocol() throws Exception {
        HttpResponse<String> answer = call("ses", "Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Code>InvalidAction</Code>", "ses SendRawEmail is not supported");
    }

    @Test
    void theRestJsonProtocol() throws Exception {
        HttpResponse<String> answer = call("lambda", "Accept", "*/*");

        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("UnknownOperationException");
        assertThat(answer.body()).contains("lambda POST /some/path is not supported");
    }

    @Test
    void theRestXmlProtocolOfS3() throws Exception {
        HttpResponse<String> answer = call("s3", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("<Code>NotImplemented</Code>");
    }

    @Test
    void theCborProtocol() throws Exception {
        HttpResponse<String> answer = call("monitoring", "smithy-protocol", "rpc-v2-cbor");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/cbor");
        assertThat(answer.body()).contains("UnknownOperationException");
    }

    private HttpResponse<String> call(String service, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(standIns.endpoint().resolve("/some/path"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=k/20261121/eu-central-1/" + service + "/aws4_request, Signature=x")
                .header(header, value)
                .POST(BodyPublishers.ofString("Action=SendRawEmail&Version=2010-12-01"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
