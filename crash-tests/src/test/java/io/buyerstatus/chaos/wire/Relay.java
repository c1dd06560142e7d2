package io.buyerstatus.chaos.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Stands before an engine on loopback, and lets requests and answers through, or not, as the plan wants it. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final URI engine;
    private final FaultPlan plan;

    private Relay(ServerSocket door, URI engine, FaultPlan plan) {
        this.door = door;
        this.engine = engine;
        this.plan = plan;
    }

    static Relay before(URI engine, FaultPlan plan) throws IOException {
        ServerSocket door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        Relay relay = new Relay(door, engine, plan);
        Thread.ofVirtual().start(relay::accept);
        return relay;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket service = new Socket(engine.getHost(), engine.getPort())) {
            client.setTcpNoDelay(true);
            service.setTcpNoDelay(true);
            HttpBytes requests = new HttpBytes(new BufferedInputStream(client.getInputStream()));
            HttpBytes answers = new HttpBytes(new BufferedInputStream(service.getInputStream()));
            byte[] request = requests.read();
            while (request.length > 0 && exchange(request, client, service, answers)) {
                request = requests.read();
            }
        } catch (IOException connectionGone) {
            // Whoever was at the other end has given up; the client sees it.
        }
    }

    /** Whether the connection lives on. */
    private boolean exchange(byte[] request, Socket client, Socket service, HttpBytes answers) throws IOException {
        Operation operation = Operation.of(request);
        Optional<Fault> fault = plan.next(operation);
        if (fault.isEmpty() || fault.get() == Fault.LOST) {
            service.getOutputStream().write(request);
            byte[] answer = answers.read();
            if (fault.isEmpty() && answer.length > 0) {
                client.getOutputStream().write(answer);
                return true;
            }
            reset(client);
            return false;
        }
        return switch (fault.get()) {
            case THROTTLED, CONFLICT -> {
                client.getOutputStream().write(refusal(fault.get(), operation));
                yield true;
            }
            case REFUSED, DROPPED, LOST -> {
                reset(client);
                yield false;
            }
        };
    }

    /** With a reset instead of an orderly end. */
    private static void reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    private static byte[] refusal(Fault fault, Operation operation) {
        String json;
        if (fault == Fault.CONFLICT) {
            List<String> reasons =
                    new ArrayList<>(Collections.nCopies(Math.max(1, operation.items()), "{\"Code\":\"None\"}"));
            reasons.set(0, "{\"Code\":\"TransactionConflict\",\"Message\":\"Transaction is ongoing for the item\"}");
            json = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\",\"Message\":"
                    + "\"Transaction cancelled\",\"CancellationReasons\":[" + String.join(",", reasons) + "]}";
        } else if (operation.kind() == Operation.Kind.SENDING) {
            json = "{\"message\":\"Maximum sending rate exceeded.\"}";
        } else {
            json = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
                    + "\"message\":\"The level of configured provisioned throughput for the table was exceeded.\"}";
        }
        boolean sending = operation.kind() == Operation.Kind.SENDING;
        String head = (sending
                        ? "HTTP/1.1 429 Too Many Requests\r\nx-amzn-ErrorType: TooManyRequestsException\r\n"
                        : "HTTP/1.1 400 Bad Request\r\n")
                + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.US_ASCII);
    }
}
