package io.buyerstatus.pages.payment;

import java.util.Optional;

/**
 * What a buyer needs for a bank transfer.
 *
 * @param iban in groups of four, as printed on cards and forms
 * @param reference what the seller finds the payment by: invoice number, first name, last name [DR-13]
 * @param due until when, formatted
 */
public record BankTransferView(
        String amount,
        String recipient,
        String iban,
        Optional<String> bic,
        Optional<String> bank,
        String reference,
        Optional<String> due) {}
