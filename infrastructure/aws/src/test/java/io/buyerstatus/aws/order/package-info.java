/** What orders cost in DynamoDB. */
@NullMarked
package io.buyerstatus.aws.order;

import org.jspecify.annotations.NullMarked;
