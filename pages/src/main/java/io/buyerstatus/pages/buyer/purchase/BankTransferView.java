package io.buyerstatus.pages.buyer.purchase;

import java.util.Optional;

/**
 * What a buyer needs for a bank transfer.
 *
 * @param amountFigures the amount as one types it: without currency and grouping
 * @param iban in groups of four, as printed on cards and forms
 * @param ibanFigures without blanks
 * @param reference what the seller finds the payment by: invoice number, first name, last name [DR-13]
 * @param due until when, formatted
 * @param qr the very same as a code for banking apps, where they can read one
 */
public record BankTransferView(
        String amount,
        String amountFigures,
        String recipient,
        String iban,
        String ibanFigures,
        Optional<String> bic,
        Optional<String> bank,
        String reference,
        Optional<String> due,
        Optional<QrView> qr) {}
