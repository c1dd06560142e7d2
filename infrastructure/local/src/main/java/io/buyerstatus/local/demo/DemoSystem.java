package io.buyerstatus.local.demo;

import java.net.URI;
import java.time.InstantSource;

/**
 * The running system that the demo shop is put into.
 *
 * @param gateway where pages and webhooks are served
 * @param aws where the stand-ins for SES v2, SNS and KMS are
 * @param orderEvents the URL of the queue
 * @param deadLetters the URL of its dead-letter queue
 * @param secretsKey id or ARN of the key that seals secrets
 * @param smtp where mails are handed in, HOST:PORT
 * @param imap where the mailbox is read, HOST:PORT
 * @param mailServers both as the template's parameter of that name says them
 * @param repliesDomain where what buyers answer comes in
 * @param clock the time that functions see
 */
public record DemoSystem(
        URI gateway,
        URI dynamoDb,
        URI sqs,
        URI s3,
        URI aws,
        String region,
        String orderEvents,
        String deadLetters,
        String ordersTable,
        String ledgerTable,
        String settingsTable,
        String staffTable,
        String searchTable,
        String erasuresTable,
        String reviewsTable,
        String documentsBucket,
        String mailsBucket,
        String secretsKey,
        String smtp,
        String imap,
        String mailServers,
        String repliesDomain,
        InstantSource clock) {}
