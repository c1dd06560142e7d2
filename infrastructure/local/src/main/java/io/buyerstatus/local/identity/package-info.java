/** An identity provider that imitates Amazon Cognito, where that deviates from the standard too; anybody signs in with one click. */
@NullMarked
package io.buyerstatus.local.identity;

import org.jspecify.annotations.NullMarked;
