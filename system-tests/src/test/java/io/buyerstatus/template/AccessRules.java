package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.unless;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.Place;
import io.buyerstatus.template.zip.FunctionCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A function may do what its code does, and nothing else. */
public final class AccessRules {

    private static final String DECRYPT = "kms:Decrypt";
    private static final Set<String> READING = Set.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");

    /** The attributes of an invitation, a version and of what is shown that hold what its author said, or prove it. */
    private static final Set<String> AUTHORS =
            Set.of("text", "salt", "dig", "seal", "del", "op", "name", "lang", "hash", "st", "w", "pr");

    static final List<Rule> ALL = List.of(
            new Rule("each function has a role of its own, that only Lambda may take", AccessRules::roles),
            new Rule(
                    "policies cover the calls and event sources of their function, and nothing more",
                    AccessRules::exact),
            new Rule("the page can neither write nor decrypt", AccessRules::page),
            new Rule(
                    "reviews are written by what takes them and what invites to them, and by nothing of the shop's side",
                    AccessRules::reviews),
            new Rule("no policy has a wildcard for actions or resources", AccessRules::wildcards),
            new Rule("secrets are decrypted for one shop and purpose only", AccessRules::decryption),
            new Rule("secrets are decrypted for the purposes that the code has", AccessRules::purposes),
            new Rule("mail leaves from one sender only", AccessRules::sender));

    private AccessRules() {}

    private static Stream<String> roles(Deployment deployment) {
        List<String> roles = deployment.functions().stream()
                .map(function -> function.at("Role").text())
                .toList();
        Stream<String> trusts = deployment
                .resources("AWS::IAM::Role")
                .flatMap(role -> role.at("AssumeRolePolicyDocument", "Statement").items().stream()
                        .flatMap(statement -> unless(
                                statement.at("Principal", "Service").is("lambda.amazonaws.com"),
                                role.address() + " can be taken by others")));
        Stream<String> attached = deployment
                .resources("AWS::IAM::Role")
                .flatMap(role -> unless(
                        !role.at("ManagedPolicyArns").exists(), role.address() + " has policies from elsewhere"));
        return Stream.of(
                        unless(Set.copyOf(roles).size() == roles.size(), "functions share a role"),
                        roles.stream().filter(role -> deployment
                                .resource(role.replaceFirst("\\.Arn$", ""))
                                .isEmpty()),
                        trusts,
                        attached)
                .flatMap(breach -> breach);
    }

    private static Stream<String> exact(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> FunctionCode.of(function).rightBreaches(function).stream()
                        .map(breach -> function.name() + " " + breach));
    }

    private static Stream<String> page(Deployment deployment) {
        Set<String> harmless =
                Set.of("dynamodb:GetItem", "dynamodb:Query", "logs:CreateLogStream", "logs:PutLogEvents");
        return deployment.function("status-page").statements().stream()
                .flatMap(statement -> statement.at("Action").texts().stream())
                .filter(action -> !harmless.contains(action));
    }

    /** KS-13: whoever takes over a function that the shop's staff reaches can write no word, star or seal of a review. */
    private static Stream<String> reviews(Deployment deployment) {
        Set<String> writers = deployment.functions().stream()
                .filter(function -> function.statements().stream().anyMatch(AccessRules::writesReviews))
                .map(Function::name)
                .collect(Collectors.toSet());
        return unless(
                writers.equals(Set.of("reviews", "notifications", "mailbox-sender")),
                "reviews are written by " + writers);
    }

    private static boolean writesReviews(Place statement) {
        return statement.at("Resource").texts().stream().anyMatch(resource -> resource.contains("Reviews"))
                && !READING.containsAll(statement.at("Action").texts())
                && !writesBesideThem(statement.at("Condition"));
    }

    /** Some attributes alone, none of an author's; or away from where the versions are. */
    private static boolean writesBesideThem(Place condition) {
        List<String> attributes =
                condition.at("ForAllValues:StringEquals", "dynamodb:Attributes").texts();
        List<String> partitions =
                condition.at("ForAllValues:StringLike", "dynamodb:LeadingKeys").texts();
        return (!attributes.isEmpty() && attributes.stream().noneMatch(AUTHORS::contains))
                || (!partitions.isEmpty() && partitions.stream().noneMatch(keys -> keys.contains("review")));
    }

    private static Stream<String> wildcards(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> function.statements().stream())
                .flatMap(statement -> Stream.concat(
                        statement.at("Action").texts().stream().filter(action -> action.contains("*")),
                        unless(
                                !statement.at("Resource").texts().contains("*"),
                                statement.at("Sid").text() + " on everything")));
    }

    private static Stream<String> purposes(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> FunctionCode.of(function).purposeBreaches(function).stream()
                        .map(breach -> function.name() + " " + breach));
    }

    private static Stream<String> decryption(Deployment deployment) {
        return deployment.functions().stream().flatMap(function -> function.statements().stream()
                .filter(statement -> statement.at("Action").texts().contains(DECRYPT))
                .map(statement -> statement.at("Condition"))
                .flatMap(condition -> unless(
                        condition.at("Null", "kms:EncryptionContext:shop").is(false)
                                && condition
                                        .at("StringEquals", "kms:EncryptionContext:purpose")
                                        .exists(),
                        function.name() + " decrypts without saying for whom or for which purpose")));
    }

    private static Stream<String> sender(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> function.statements().stream())
                .filter(statement -> statement.at("Action").texts().contains("ses:SendEmail"))
                .flatMap(statement -> unless(
                        statement
                                .at("Condition", "StringEquals", "ses:FromAddress")
                                .is("<MailFrom>"),
                        statement.path() + " sends from any address"));
    }
}
