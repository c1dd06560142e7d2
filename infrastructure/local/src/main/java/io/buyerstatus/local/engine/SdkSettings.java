package io.buyerstatus.local.engine;

import io.buyerstatus.local.stack.LocalAccount;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Points every AWS client that is built in this JVM to the local engines, through the SDK's own system properties. They stand
 * before environment variables and profiles, so nobody's account is reached by accident. One at a time; closing restores what was set before.
 */
public final class SdkSettings implements AutoCloseable {

    private final Map<String, String> before = new LinkedHashMap<>();

    private SdkSettings() {}

    /** Applies the settings until closed. */
    public static SdkSettings apply(URI dynamoDb, URI sqs, URI s3, URI others) {
        SdkSettings settings = new SdkSettings();
        settings.set("aws.endpointUrlDynamoDb", dynamoDb.toString());
        settings.set("aws.endpointUrlDynamoDbStreams", dynamoDb.toString());
        settings.set("aws.endpointUrlSqs", sqs.toString());
        settings.set("aws.endpointUrlS3", s3.toString());
        // Any other service goes to the stand-ins, which refuse what they do not know.
        settings.set("aws.endpointUrl", others.toString());
        settings.set("aws.region", LocalAccount.REGION);
        settings.set("aws.accessKeyId", "local");
        settings.set("aws.secretAccessKey", "local");
        settings.set("aws.sessionToken", "");
        settings.set("aws.disableEc2Metadata", "true");
        // Beside a proxy of the environment these win: loopback is reached directly, and nothing leaves this machine.
        settings.set("http.proxyHost", "127.0.0.1");
        settings.set("http.proxyPort", "9");
        settings.set("http.nonProxyHosts", "localhost|127.*|[::1]");
        return settings;
    }

    private void set(String name, String value) {
        String old = System.setProperty(name, value);
        before.put(name, old == null ? "" : old);
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
