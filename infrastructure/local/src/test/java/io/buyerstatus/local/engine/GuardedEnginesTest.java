package io.buyerstatus.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.local.standin.StandIns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that somebody has open in a browser on this machine can send forms to every port of it. */
final class GuardedEnginesTest {
    private static final String FORM = "Action=CreateQueue&QueueName=written-by-a-page&Version=2012-11-05";

    private static Map<String, Port> ports = Map.of();
    private static final OpenResources OPENED = new OpenResources();

    @BeforeAll
    static void start() throws IOException {
        Port sqs = port();
        Port dynamoDb = port();
        Port s3 = port();
        Port aws = port();
        OPENED.add(SqsEngine.start(sqs, Optional.empty()));
        OPENED.add(DynamoDbEngine.start(dynamoDb, Optional.empty()));
        OPENED.add(S3Engine.start(s3, Optional.empty()));
        OPENED.add(StandIns.start(aws.number(), InstantSource.system(), Optional.empty()));
        ports = Map.of("SQS", sqs, "DynamoDB", dynamoDb, "S3", s3, "AWS", aws);
    }

    @AfterAll
    static void stop() {
        OPENED.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SQS,      localhost,        https://evil.example",
        "SQS,      localhost,        null",
        "SQS,      evil.example,     ''",
        "SQS,      localhost.evil.example, ''",
        "DynamoDB, localhost,        https://evil.example",
        "DynamoDB, evil.example,     ''",
        "S3,       127.0.0.1,        https://evil.example",
        "S3,       evil.example,     ''",
        "AWS,      127.0.0.1,        https://evil.example",
        "AWS,      evil.example,     ''"
    })
    void aPageOfOthersIsRefused(String engine, String host, String origin) throws IOException {
        assertThat(answer(engine, host, origin).getFirst()).contains(" 403 ");
    }

    @ParameterizedTest
    @CsvSource({
        "SQS,      localhost,        ''",
        "SQS,      127.0.0.1,        http://localhost:8080",
        "DynamoDB, localhost,        ''",
        "S3,       127.0.0.1,        ''",
        "AWS,      127.0.0.1,        ''"
    })
    void aProgramOfThisMachineIsHeard(String engine, String host, String origin) throws IOException {
        assertThat(answer(engine, host, origin).getFirst())
                .startsWith("HTTP/1.1 ")
                .doesNotContain(" 403 ");
    }

    @Test
    void aRefusedFormHasNoEffect() throws IOException {
        answer("SQS", "localhost", "https://evil.example");

        assertThat(String.join(
                        "\n",
                        request(
                                "SQS",
                                "localhost",
                                "",
                                "Action=ListQueues&QueueNamePrefix=written&Version=2012-11-05")))
                .contains(" 200 ")
                .doesNotContain("written-by-a-page");
    }

    @Test
    void aSecondRequestOfAConnectionIsNotHandedOnUnseen() throws IOException {
        assertThat(request("SQS", "localhost", "", "Action=ListQueues&Version=2012-11-05"))
                .anyMatch(line -> line.equalsIgnoreCase("connection: close"));
    }

    private static List<String> answer(String engine, String host, String origin) throws IOException {
        return request(engine, host, origin, engine.equals("SQS") && origin.isEmpty() ? "Action=ListQueues" : FORM);
    }

    private static List<String> request(String engine, String host, String origin, String form) throws IOException {
        int port = ports.getOrDefault(engine, new Port(0, "")).number();
        String head = "POST / HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n"
                + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
                + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n" + form;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Port port() {
        return new Port(0, "no variable").claim();
    }
}
