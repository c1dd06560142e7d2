package io.buyerstatus.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A name server on this machine, asked over the wire. */
@Tag("C42")
class DnsQuestionsTest {
    private final DatagramSocket socket = listening();

    private static DatagramSocket listening() {
        try {
            return new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void answer() {
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[4096];
            while (!socket.isClosed()) {
                try {
                    DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
                    socket.receive(asked);
                    byte[] reply = reply(new Message(Arrays.copyOf(buffer, asked.getLength())))
                            .toWire();
                    socket.send(new DatagramPacket(reply, reply.length, asked.getSocketAddress()));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void stop() {
        socket.close();
    }

    private static Message reply(Message asked) throws IOException {
        Record question = asked.getQuestion();
        Message reply = new Message(asked.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.addRecord(question, Section.QUESTION);
        Name name = question.getName();
        String host = name.toString(true);
        if (host.equals("broken.example")) {
            reply.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (host.equals("nothing.example")) {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
        } else if (question.getType() == Type.TXT) {
            reply.addRecord(
                    new TXTRecord(name, DClass.IN, 60, List.of("v=DKIM1; p=first", "half", " \"and\" more")),
                    Section.ANSWER);
        } else if (host.equals("nomail.example")) {
            reply.addRecord(new MXRecord(name, DClass.IN, 60, 0, Name.root), Section.ANSWER);
        } else {
            reply.addRecord(new MXRecord(name, DClass.IN, 60, 20, Name.fromString("b.example.")), Section.ANSWER);
            reply.addRecord(new MXRecord(name, DClass.IN, 60, 10, Name.fromString("a.example.")), Section.ANSWER);
        }
        return reply;
    }

    @Test
    void partsOfATextAreOneAndSilenceIsNotNothing() {
        SimpleResolver resolver =
                new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
        resolver.setTimeout(Duration.ofSeconds(20));
        DnsQuestions dns = new DnsQuestions(resolver);
        assertThat(dns.texts("shop.example")).contains(List.of("v=DKIM1; p=firsthalf \"and\" more"));
        assertThat(dns.mailServers("shop.example")).contains(List.of("a.example", "b.example"));
        assertThat(dns.mailServers("nomail.example")).contains(List.of());
        assertThat(dns.texts("nothing.example")).contains(List.of());
        assertThat(dns.texts("broken.example")).isEmpty();
        assertThat(dns.texts("no..name")).contains(List.of());
    }
}
