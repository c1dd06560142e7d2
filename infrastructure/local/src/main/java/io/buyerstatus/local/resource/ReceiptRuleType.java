package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.ses.receipt.ReceiptRule;
import io.buyerstatus.local.standin.ses.receipt.Receipts;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import java.util.List;

/** {@code AWS::SES::ReceiptRule}: mails to a domain go into a bucket, and a topic says so. Its set counts as the active one. */
public final class ReceiptRuleType implements ResourceType {

    private final Receipts receipts;

    public ReceiptRuleType(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.required("RuleSetName");
            return Provisioned.of(properties
                    .nested("Rule", this::rule)
                    .orElseThrow(() -> new TemplateException(resource.position(), "Rule is missing")));
        });
    }

    private String rule(Properties rule) {
        rule.withoutLocalEffect("ScanEnabled", "TlsPolicy");
        rule.oneOf("Enabled", "true");
        List<String> recipients = rule.texts("Recipients");
        rule.each("Actions", action -> action.nested("S3Action", s3 -> {
                    receipts.add(new ReceiptRule(
                            recipients,
                            s3.required("BucketName"),
                            s3.text("ObjectKeyPrefix").orElse(""),
                            s3.required("TopicArn")));
                    return "";
                })
                .orElseThrow(() -> new TemplateException(action.position(), "only an S3Action is understood locally")));
        return rule.text("Name").orElse("");
    }
}
