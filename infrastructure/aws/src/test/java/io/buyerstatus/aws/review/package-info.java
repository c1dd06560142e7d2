/** What reviews cost in DynamoDB. */
@NullMarked
package io.buyerstatus.aws.review;

import org.jspecify.annotations.NullMarked;
