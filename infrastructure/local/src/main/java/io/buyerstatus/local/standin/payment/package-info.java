/**
 * PayPal and Klarna as far as they are called: they check each request by the rules of the providers' published specifications, and by what
 * those leave open; somebody "pays" on their pages, and chooses there how it goes wrong.
 */
@NullMarked
package io.buyerstatus.local.standin.payment;

import org.jspecify.annotations.NullMarked;
