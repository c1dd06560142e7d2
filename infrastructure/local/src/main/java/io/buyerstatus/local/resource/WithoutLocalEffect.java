package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.stack.ResourceTypes;
import io.buyerstatus.local.template.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is right in the cloud and means nothing on one machine: who may do what, who watches, who answers to which name. */
public final class WithoutLocalEffect implements ResourceType {

    /** Each with the property that names it; other resources may ask for its name and its ARN. */
    private static final Map<String, String> NAMED_BY = Map.ofEntries(
            // Permissions: nobody is refused here.
            Map.entry("AWS::IAM::Role", "RoleName"),
            Map.entry("AWS::IAM::Policy", "PolicyName"),
            Map.entry("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
            Map.entry("AWS::Lambda::Permission", "Id"),
            Map.entry("AWS::SQS::QueuePolicy", "Id"),
            Map.entry("AWS::SNS::TopicPolicy", "Id"),
            Map.entry("AWS::S3::BucketPolicy", "Id"),
            // Watching: the output of the local system is its log.
            Map.entry("AWS::CloudWatch::Alarm", "AlarmName"),
            Map.entry("AWS::CloudWatch::CompositeAlarm", "AlarmName"),
            Map.entry("AWS::CloudWatch::Dashboard", "DashboardName"),
            Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
            Map.entry("AWS::Logs::MetricFilter", "FilterName"),
            Map.entry("AWS::Logs::QueryDefinition", "Name"),
            // Names: everything is localhost, and every sender may send.
            Map.entry("AWS::ApiGatewayV2::DomainName", "DomainName"),
            Map.entry("AWS::ApiGatewayV2::ApiMapping", "Id"),
            Map.entry("AWS::Route53::RecordSet", "Name"),
            Map.entry("AWS::CertificateManager::Certificate", "DomainName"),
            Map.entry("AWS::SES::EmailIdentity", "EmailIdentity"),
            Map.entry("AWS::SES::ReceiptRuleSet", "RuleSetName"),
            Map.entry("AWS::Cognito::UserPoolDomain", "Domain"),
            Map.entry("AWS::Cognito::ManagedLoginBranding", "Id"));

    private WithoutLocalEffect() {}

    /** The types. */
    public static Set<String> types() {
        return NAMED_BY.keySet();
    }

    /** Registers all of them. */
    public static void register(ResourceTypes types) {
        WithoutLocalEffect type = new WithoutLocalEffect();
        List.copyOf(NAMED_BY.keySet()).forEach(name -> types.with(name, type));
    }

    @Override
    public Provisioned provision(Resource resource) {
        String name = resource.properties()
                .get(NAMED_BY.getOrDefault(resource.type(), ""))
                .filter(Node.Text.class::isInstance)
                .map(node -> node.asText("the name"))
                .orElse(resource.generatedName());
        String service = resource.type().split("::", -1)[1].toLowerCase(Locale.ROOT);
        return new Provisioned(name, Map.of("Arn", LocalAccount.arn(service, name)));
    }
}
