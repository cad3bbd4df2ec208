refusal-packed-body = 发送的内容经过压缩（Content-Encoding）。请不压缩直接发送。
refusal-too-many-requests = 短时间内从这里发来的请求太多。程序请等待 Retry-After 所示秒数后继续；个人请稍等片刻，再刷新页面。
