package io.buyerstatus.template.zip;

import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.template.zip.Reachable.Method;
import io.buyerstatus.template.zip.StringOrigins.SdkCall;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a function does with AWS, found in the class files: which calls can be reached from its handler, on what each is made,
 * and for which purposes it opens secrets.
 *
 * @param calls as policies name them, each with the environment variable that says on what
 * @param purposes of secrets
 */
public record SdkCalls(Set<Call> calls, Set<String> purposes) {

    /**
     * A call.
     *
     * @param action {@code dynamodb:Query}
     * @param on the variable that names the table, bucket, key or queue; empty where the call names none
     * @param index of the table, or the part of the bucket; empty for all of it
     */
    public record Call(String action, String on, String index) implements Comparable<Call> {

        @Override
        public int compareTo(Call other) {
            return toString().compareTo(other.toString());
        }
    }

    private static final String SERVICES = "software/amazon/awssdk/services/(dynamodb|sqs|sns|sesv2|kms)/";
    private static final Pattern CLIENT = Pattern.compile(SERVICES + "[A-Za-z0-9]+Client");
    private static final Pattern BUILDER = Pattern.compile(SERVICES + "model/([A-Za-z0-9]+)\\$Builder");

    /** Methods of a client that are no calls; a transaction is allowed by what it is made of. */
    private static final Set<String> NO_CALLS =
            Set.of("builder", "create", "close", "serviceName", "serviceClientConfiguration", "transactWriteItems");

    private static final Map<String, String> TRANSACTED = Map.of(
            "put", "PutItem", "update", "UpdateItem", "delete", "DeleteItem", "conditionCheck", "ConditionCheckItem");

    /** Methods of a request's builder that say on what the call is made. */
    private static final Set<String> NAMES_IT = Set.of("tableName", "queueUrl", "keyId", "configurationSetName");

    private static final String DOCUMENTS = "io/buyerstatus/aws/document/";
    private static final String MAILS = "io/buyerstatus/aws/reply/";
    private static final String PICTURES = "io/buyerstatus/aws/picture/";

    /** The requests to S3, by the methods that make them: the action, and on which part of the bucket that is in their class's field. */
    private static final Map<String, Call> TO_S3 = Map.ofEntries(
            Map.entry(DOCUMENTS + "S3DocumentStore.put", new Call("s3:PutObject", "", "documents/*")),
            Map.entry(DOCUMENTS + "S3DocumentStore.find", new Call("s3:GetObject", "", "documents/*")),
            Map.entry(DOCUMENTS + "S3DocumentStore.remove", new Call("s3:DeleteObject", "", "documents/*")),
            Map.entry(DOCUMENTS + "S3Quarantine.find", new Call("s3:GetObject", "", "quarantine/*")),
            Map.entry(DOCUMENTS + "S3Quarantine.prepare", new Call("s3:PutObject", "", "quarantine/*")),
            Map.entry(MAILS + "S3RawMails.arrived", new Call("s3:GetObject", "", "incoming/*")),
            Map.entry(MAILS + "S3RawMails.takenIn", new Call("s3:PutObject", "", "incoming/*")),
            Map.entry(MAILS + "S3RawMails.keep", new Call("s3:PutObject", "", "kept/*")),
            Map.entry(MAILS + "S3RawMails.remove", new Call("s3:DeleteObject", "", "kept/*")),
            Map.entry(MAILS + "S3KeptMails.shown", new Call("s3:GetObject", "", "kept/*")),
            Map.entry(PICTURES + "S3PictureStore.put", new Call("s3:PutObject", "", "")),
            Map.entry(PICTURES + "S3PictureStore.find", new Call("s3:GetObject", "", "")));

    /** The requests that we sign ourselves to other services, on whatever they find. */
    private static final Map<String, Call> SIGNED_BY_US_ON_ANYTHING =
            Map.of("io/buyerstatus/aws/sending/EumSmsSender.send", new Call("sms-voice:SendTextMessage", "", ""));

    /** Our own methods that make a call by a plain request, and which; their first argument says on what. */
    static final Map<Method, String> PLAIN = Map.of(
            new Method(
                    "io/buyerstatus/aws/queue/SignedSendMessage",
                    "to",
                    "(Ljava/lang/String;Ljava/lang/String;Ljava/time/Duration;)V"),
            "sqs:SendMessage",
            new Method(
                    "io/buyerstatus/aws/queue/SignedSendMessage",
                    "allTo",
                    "(Ljava/lang/String;Ljava/util/List;)Ljava/util/Map;"),
            "sqs:SendMessage",
            new Method(
                    "io/buyerstatus/aws/item/BatchGet",
                    "from",
                    "(Ljava/lang/String;Lsoftware/amazon/awssdk/services/dynamodb/DynamoDbClient;"
                            + "Ljava/util/List;Ljava/util/function/Consumer;)V"),
            "dynamodb:BatchGetItem");

    private static final String PURPOSE = Purpose.class.getName().replace('.', '/');

    static SdkCalls reachableFrom(String handler, Map<String, ClassModel> classes) {
        return of(Reachable.from(Set.of(handler), classes));
    }

    /** What the operator's commands do, each of whose methods the command line may call. */
    public static SdkCalls ofCommands(Path jars) {
        Map<String, ClassModel> classes = OurClasses.ofJarsIn(jars);
        Set<String> commands = classes.keySet().stream()
                .filter(name -> name.startsWith("io/buyerstatus/operator/command/"))
                .collect(Collectors.toUnmodifiableSet());
        return of(Reachable.from(commands, classes));
    }

    private static SdkCalls of(Reachable program) {
        StringOrigins origins = StringOrigins.of(program);
        Set<Call> addressed = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        for (SdkCall call : origins.sdkCalls()) {
            action(call).ifPresent(actions::add);
            addressed.addAll(addressed(call, origins));
        }
        Set<Call> calls = new TreeSet<>();
        for (String action : actions) {
            addressed.stream().filter(call -> call.action().equals(action)).forEach(calls::add);
            if (calls.stream().noneMatch(call -> call.action().equals(action))) {
                calls.add(new Call(action, "", ""));
            }
        }
        program.forEach((method, code) -> Optional.ofNullable(TO_S3.get(method.owner() + "." + method.name()))
                .ifPresent(request -> origins.variables(Set.of(bucketOf(method.owner())))
                        .forEach(bucket -> calls.add(new Call(request.action(), bucket, request.index())))));
        program.forEach((method, code) -> Optional.ofNullable(
                        SIGNED_BY_US_ON_ANYTHING.get(method.owner() + "." + method.name()))
                .ifPresent(calls::add));
        // What never decrypts opens no secret, whatever it seals.
        return new SdkCalls(calls, actions.contains("kms:Decrypt") ? purposes(program) : Set.of());
    }

    private static String bucketOf(String store) {
        return "field " + new Method(store, "bucket", "Ljava/lang/String;");
    }

    private static Optional<String> action(SdkCall call) {
        if (PLAIN.containsKey(call.called())) {
            return Optional.of(PLAIN.get(call.called()));
        }
        String name = call.called().name();
        Matcher client = CLIENT.matcher(call.called().owner());
        if (client.matches() && !NO_CALLS.contains(name)) {
            return Optional.of(action(client.group(1), name));
        }
        Matcher builder = BUILDER.matcher(call.called().owner());
        return builder.matches() && builder.group(2).equals("TransactWriteItem")
                ? Optional.ofNullable(TRANSACTED.get(name)).map(item -> "dynamodb:" + item)
                : Optional.empty();
    }

    private static Set<Call> addressed(SdkCall call, StringOrigins origins) {
        Matcher builder = BUILDER.matcher(call.called().owner());
        Set<Call> calls = new TreeSet<>();
        if (PLAIN.containsKey(call.called())) {
            origins.variables(call.first()).forEach(on -> calls.add(new Call(PLAIN.get(call.called()), on, "")));
        }
        if (builder.matches() && NAMES_IT.contains(call.called().name())) {
            String of = builder.group(2);
            String action = of.endsWith("Request")
                    ? action(builder.group(1), of.replaceFirst("Request$", ""))
                    : "dynamodb:" + TRANSACTED.get(of.substring(0, 1).toLowerCase(Locale.ROOT) + of.substring(1));
            Set<String> variables = origins.variables(call.first());
            Set<String> indexes = indexes(call, origins);
            for (String on : variables.isEmpty() ? Set.of("what no variable names") : variables) {
                indexes.forEach(index -> calls.add(new Call(action, on, index)));
            }
        }
        return calls;
    }

    /** The index that the same method names on the same builder. */
    private static Set<String> indexes(SdkCall call, StringOrigins origins) {
        Set<String> named = new TreeSet<>();
        origins.sdkCalls().stream()
                .filter(other -> other.in().equals(call.in()))
                .filter(other -> other.called().owner().equals(call.called().owner()))
                .filter(other -> other.called().name().equals("indexName"))
                .forEach(other -> named.addAll(origins.constants(other.first())));
        return named.isEmpty() ? Set.of("") : named;
    }

    /** Of secrets that are opened: what the next call seals with is none. */
    private static Set<String> purposes(Reachable program) {
        Set<String> purposes = new TreeSet<>();
        program.forEach((method, code) -> {
            List<CodeElement> elements = code.elementList();
            for (int at = 0; at < elements.size(); at++) {
                if (elements.get(at) instanceof FieldInstruction field
                        && field.owner().asInternalName().equals(PURPOSE)
                        && !method.owner().equals(PURPOSE)
                        && field.typeSymbol().descriptorString().equals("L" + PURPOSE + ";")
                        && !seals(elements.subList(at, elements.size()))) {
                    purposes.add(field.name().stringValue().toLowerCase(Locale.ROOT));
                }
            }
        });
        return purposes;
    }

    private static boolean seals(List<CodeElement> elements) {
        return elements.stream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .findFirst()
                .filter(next -> PURPOSE.startsWith(next.owner().asInternalName())
                        && next.name().stringValue().equals("seal"))
                .isPresent();
    }

    /** Pages and batches need the right to the single call. */
    private static String action(String service, String name) {
        String action = name.replaceFirst("(Paginator|Batch)$", "");
        return (service.equals("sesv2") ? "ses" : service) + ":" + Character.toUpperCase(action.charAt(0))
                + action.substring(1);
    }
}
