package chat.parlance.standalone.direct;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.consumer.SubscriptionPattern;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.KafkaMetric;

/// Does by another consumer what groups, places and topics are about; what shall be otherwise is
/// overridden. What would depend on where the other one reads isn't supported.
abstract class ForwardingConsumer implements Consumer<byte[], byte[]> {

  private final Consumer<byte[], byte[]> delegate;

  ForwardingConsumer(Consumer<byte[], byte[]> delegate) {
    this.delegate = delegate;
  }

  @Override
  public Set<TopicPartition> assignment() {
    return delegate.assignment();
  }

  @Override
  public Set<String> subscription() {
    return delegate.subscription();
  }

  @Override
  public void subscribe(Collection<String> topics) {
    throw unsupported();
  }

  @Override
  public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
    delegate.subscribe(topics, listener);
  }

  @Override
  public void assign(Collection<TopicPartition> partitions) {
    delegate.assign(partitions);
  }

  @Override
  public void subscribe(Pattern pattern, ConsumerRebalanceListener listener) {
    throw unsupported();
  }

  @Override
  public void subscribe(Pattern pattern) {
    throw unsupported();
  }

  @Override
  public void subscribe(SubscriptionPattern pattern, ConsumerRebalanceListener listener) {
    throw unsupported();
  }

  @Override
  public void subscribe(SubscriptionPattern pattern) {
    throw unsupported();
  }

  @Override
  public void unsubscribe() {
    throw unsupported();
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration limit) {
    return delegate.poll(limit);
  }

  @Override
  public void commitSync() {
    throw unsupported();
  }

  @Override
  public void commitSync(Duration limit) {
    throw unsupported();
  }

  @Override
  public void commitSync(Map<TopicPartition, OffsetAndMetadata> places) {
    delegate.commitSync(places);
  }

  @Override
  public void commitSync(Map<TopicPartition, OffsetAndMetadata> places, Duration limit) {
    delegate.commitSync(places, limit);
  }

  @Override
  public void commitAsync() {
    throw unsupported();
  }

  @Override
  public void commitAsync(OffsetCommitCallback callback) {
    throw unsupported();
  }

  @Override
  public void commitAsync(
      Map<TopicPartition, OffsetAndMetadata> places, OffsetCommitCallback callback) {
    delegate.commitAsync(places, callback);
  }

  @Override
  public void registerMetricForSubscription(KafkaMetric metric) {
    delegate.registerMetricForSubscription(metric);
  }

  @Override
  public void unregisterMetricFromSubscription(KafkaMetric metric) {
    delegate.unregisterMetricFromSubscription(metric);
  }

  @Override
  public void seek(TopicPartition partition, long offset) {
    delegate.seek(partition, offset);
  }

  @Override
  public void seek(TopicPartition partition, OffsetAndMetadata offset) {
    throw unsupported();
  }

  @Override
  public void seekToBeginning(Collection<TopicPartition> partitions) {
    throw unsupported();
  }

  @Override
  public void seekToEnd(Collection<TopicPartition> partitions) {
    throw unsupported();
  }

  @Override
  public long position(TopicPartition partition) {
    return delegate.position(partition);
  }

  @Override
  public long position(TopicPartition partition, Duration limit) {
    throw unsupported();
  }

  @Override
  public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
    return delegate.committed(partitions);
  }

  @Override
  public Map<TopicPartition, OffsetAndMetadata> committed(
      Set<TopicPartition> partitions, Duration limit) {
    return delegate.committed(partitions, limit);
  }

  @Override
  public Uuid clientInstanceId(Duration limit) {
    return delegate.clientInstanceId(limit);
  }

  @Override
  public Map<MetricName, ? extends Metric> metrics() {
    return delegate.metrics();
  }

  @Override
  public List<PartitionInfo> partitionsFor(String text) {
    return delegate.partitionsFor(text);
  }

  @Override
  public List<PartitionInfo> partitionsFor(String text, Duration limit) {
    return delegate.partitionsFor(text, limit);
  }

  @Override
  public Map<String, List<PartitionInfo>> listTopics() {
    return delegate.listTopics();
  }

  @Override
  public Map<String, List<PartitionInfo>> listTopics(Duration limit) {
    return delegate.listTopics(limit);
  }

  @Override
  public Set<TopicPartition> paused() {
    return delegate.paused();
  }

  @Override
  public void pause(Collection<TopicPartition> partitions) {
    delegate.pause(partitions);
  }

  @Override
  public void resume(Collection<TopicPartition> partitions) {
    delegate.resume(partitions);
  }

  @Override
  public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
    return delegate.offsetsForTimes(times);
  }

  @Override
  public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
      Map<TopicPartition, Long> times, Duration limit) {
    return delegate.offsetsForTimes(times, limit);
  }

  @Override
  public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
    return delegate.beginningOffsets(partitions);
  }

  @Override
  public Map<TopicPartition, Long> beginningOffsets(
      Collection<TopicPartition> partitions, Duration limit) {
    return delegate.beginningOffsets(partitions, limit);
  }

  @Override
  public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
    return delegate.endOffsets(partitions);
  }

  @Override
  public Map<TopicPartition, Long> endOffsets(
      Collection<TopicPartition> partitions, Duration limit) {
    return delegate.endOffsets(partitions, limit);
  }

  @Override
  public OptionalLong currentLag(TopicPartition partition) {
    return delegate.currentLag(partition);
  }

  @Override
  public ConsumerGroupMetadata groupMetadata() {
    return delegate.groupMetadata();
  }

  @Override
  public void enforceRebalance() {
    delegate.enforceRebalance();
  }

  @Override
  public void enforceRebalance(String text) {
    delegate.enforceRebalance(text);
  }

  @Override
  public void close() {
    delegate.close();
  }

  @Override
  @SuppressWarnings("deprecation") // as the interface has it
  public void close(Duration limit) {
    throw unsupported();
  }

  @Override
  public void close(CloseOptions options) {
    delegate.close(options);
  }

  @Override
  public void wakeup() {
    delegate.wakeup();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException(
        "where it reads is said by subscribe or assign, and seek");
  }
}
