# 帮助：页面用语，以及“日常工作”各篇。每篇依次为：页面用途（-for）、操作步骤（-1、-2……）、办理之后（-then）、不予接受的情况和理由（-not）、图片说明（-picture）。
help-contents = 帮助目录
help-group-daily = 日常工作
help-group-meeting = 交办与跟进
help-group-paper = 数字与材料
help-group-people = 个人信息
help-group-setup = 设置与账户
help-screen = 打开此页面
help-steps = 操作步骤
help-then = 办理之后
help-not = 哪些不予接受，为什么
help-keys = 快捷键
help-picture-language = 图中页面为另一种语言。
help-keys-search = 按 / 进入搜索。
help-keys-lines = 按 1 到 6 打开各条战线。
help-keys-rows = 按 j、k 上下移动，按回车打开所在行。
help-keys-new = 按 n 打开空白表格。
help-keys-correct = 按 e 更正当前打开的记录。
help-keys-inbox = 按 j、k 转到下一件、上一件；各步骤的快捷键标在旁边。
keys-page = 本页帮助

help-start = 首页
help-start-for = 登录后首先看到的页面：等您办理的事项和六条战线的概况。
help-start-1 = 先看“等我办理”，事项已按应办的先后排列。
help-start-2 = 点开一类。件数少的逐件列出；件数多的，点开后正好是所计的那些事项。
help-start-3 = 看看哪些已逾期、哪些即将到期。
help-start-4 = 在卡片上方选择日期和地点，查看六条战线；每个数字都能点开，看到背后的记录。
help-start-then = 事项办理之后，相应的一类随即消失。填过一次的内容不再重复填写，清单、台账和简报都出自同一批记录。
help-start-not = 您只能看到本人角色、单位和地区范围内的内容。这里不对任何人排名、计分，工作人员也不例外。
help-start-picture = 协调员的首页：六条战线的卡片，旁边是等待办理的事项。

help-line = 一条战线
help-line-for = 一条战线的全部内容：某一时段、某一地点的数字，以及这条线的各类清单。
help-line-1 = 选择日期和地点，或直接选用常用时段。
help-line-2 = 阅读文字，或点开数字查看逐条记录。
help-line-3 = 导航第二行列出本线的各类清单，每个清单都可以新建记录。
help-line-then = 数字当场统计得出；今天作的更正，马上反映在数字里。
help-line-not = 您的角色无权查看的清单不显示。数字统计全部记录，其中您不能打开的部分合成一个数列出。
help-line-picture = “解决问题”战线的页面：文字和数字表。

help-late = 已逾期与即将到期
help-late-for = 两份诉求清单：答复期限已过的，以及三天之内到期的。都按责任单位排列，可在会上宣读、打印或据此催办。
help-late-1 = 从首页打开清单。
help-late-2 = 逐个单位查看；点开一件诉求，可以看到卡在哪一步。
help-late-3 = 需要在会上宣读的，用浏览器直接打印。
help-late-then = 诉求作出答复、由他人批准延期或正在向群众了解情况的，即从清单中移出。
help-late-not = 期限不会悄悄改动：延期须在到期之前提出；已经过期的，在答复之前一直列为逾期。
help-late-picture = 按单位列出的逾期诉求，最早的排在最前。

help-inbox = 收件箱
help-inbox-for = 等待办公室处理的诉求，按状态分类：新收到的、已核查的、提出异议的、已答复待办结的。
help-inbox-1 = 选择一类，清单旁边随即打开第一件。
help-inbox-2 = 阅读内容。系统会提示可能的类别、单位或相似诉求并说明理由，由您决定是否采用。
help-inbox-3 = 选择一个步骤：分办、直接交办、本办自办、向群众了解情况、合并、拆分或不予受理。
help-inbox-4 = 办完一件，下一件自动打开。
help-inbox-then = 已分办的诉求等待下一次交办会；直接交办的，立即出现在责任单位的清单里。每一步都记入办理经过。
help-inbox-not = 被反映的单位不会收到该诉求；有强制权的单位，只有在群众本人要求并已记录时才能收到。不予受理须写明理由，并告知群众应当找谁。
help-inbox-picture = 收件箱：上方是分类，左侧是清单，旁边是打开的一件诉求及其步骤。

help-take = 受理来访来电
help-take-for = 群众上门或来电时使用：回答几个问题即可登记诉求，并给一张回执。
help-take-1 = 先选是什么事，再选在哪里。
help-take-2 = 按群众的原话记下需要办的事。
help-take-3 = 群众希望得到答复时，才问联系方式。
help-take-4 = 把回执交给群众（A6 纸或小票纸均可），或者念出编号和密码。
help-take-then = 诉求进入收件箱。群众凭编号和密码即可查看进度、补充情况或提出异议，不需要账号。密码丢失的，只有经办人员可以再次查看。
help-take-not = 紧急情况、诉讼和涉密事项不在此受理，页面会说明应当找谁。反映工作人员行为的，请勿代为记录，应由本人在“保密反映”页面填写。回执上不写事由，以免被旁人看到。
help-take-picture = 第一个问题：选择是哪一类事项。

help-requests = 一件诉求及其步骤
help-requests-for = 一件诉求的全部情况：群众要办什么、由谁办理、何时答复、现在可以办哪一步、已经办过哪些。
help-requests-1 = 先看诉求内容和答复期限。
help-requests-2 = 右侧只列出您现在可以办理的步骤，选择其一。
help-requests-3 = 答复要写明做了什么、在哪里、什么时候；答复会当面念给群众听。
help-requests-4 = 问过群众之后，按实际结果办结。
help-requests-then = 单位说“已解决”，由办公室办结。只有“已解决”才计为解决；承诺日期的，诉求不办结，以承诺日期为期限。期限从收件次日起按工作日计算，向群众了解情况期间停表。
help-requests-not = 办结说明空白、照抄原文、全是套话或只写“将要”的，退回并说明理由。延期须在到期之前提出，由他人决定。群众未表态的，须答复已两次送达方可办结；联系不上的，绝不以未表态办结。
help-requests-picture = 一件诉求：左侧是基本情况，右侧是可以办理的步骤。

help-visit = 记一次走访
help-visit-for = 一户一页：在门口听到的全部内容，两分钟记完。
help-visit-1 = 选择村，填写门牌号，不记姓名。
help-visit-2 = 填写家中人数，以及有各类需要的人数；需要的种类是固定的。
help-visit-3 = 记下诉求。紧急的勾选“情况紧急”；当场解决的勾选并写明做了什么。
help-visit-4 = 有建议、咨询或发现纠纷的，一并记下。
help-visit-5 = 只有群众希望答复时才勾选“希望得到答复”，然后保存。
help-visit-then = 每一项各自成为一件事。保存后的页面列出各件编号，只显示这一次，请打印回执或抄下编号。此后除诉求外，谁也看不出哪件事出自哪次走访。
help-visit-not = 工作队只能在所驻的村登记。询问宗教、民族、政治观点等内容的一律不接受。如有漏填，页面会指出，已填内容全部保留。
help-visit-picture = 手机上的走访页面：村、门牌号和人数。

help-answers = 带回的答复
help-answers-for = 一个村里应当带回去的答复，到门口念给群众听。每次走访都要带回点什么。
help-answers-1 = 出发前打开所去的村，把页面打印出来，或者带上手机。
help-answers-2 = 用群众听得懂的语言把答复念给他听。
help-answers-3 = 问一问是否解决了，再按群众说的点选：认可答复、没有解决、没有联系上。
help-answers-4 = 没有解决的，按群众的原话写明原因。
help-answers-then = 群众认可的，办公室即可办结；不认可的，诉求立即退回办公室。
help-answers-not = 没有群众的话，什么都不算解决。您只能看到本队所驻村的答复；联系不上的群众，不会因为没有表态而被办结。
help-answers-picture = 一个村的答复：每件上方是诉求，下方是群众意见的按钮。

help-lists = 清单
help-lists-for = 您有权查看的某一类全部记录，例如纠纷、建议、项目、救助资金等。
help-lists-1 = 按文字、日期、地点或状态筛选。当前筛选列在清单上方，点一下即可取消。
help-lists-2 = 选择排序：最新、最早或先到期。
help-lists-3 = 点开一行查看整条记录。
help-lists-4 = 用上方的按钮新建记录。
help-lists-then = 网址中保留了筛选条件，可以发给同事；同事打开后，看到的是他有权查看的部分。打印时清单为横向。
help-lists-not = 清单中从不出现联系方式。其他地区、其他单位的记录不在其中，已作废的不列出。数量过多时只显示“以上”，请缩小日期范围。
help-lists-picture = 纠纷清单：上方是筛选，每行标有状态。

help-record = 一条记录
help-record-for = 任何一类记录的详细页面，连同它的组成部分、材料和经过：例如纠纷的当事人、调解和协议，项目的资金和查看情况。
help-record-1 = 先看基本情况。下方是所属的各部分（当事人、调解、资金等），可以逐项添加。
help-record-2 = 右侧如有可以办理的步骤，选择其一。
help-record-3 = 照片只拍物资和工程，不拍人；语音写成文字后即删除。
help-record-4 = 页面下方是办理经过：谁、何时、为何、改了什么。
help-record-then = 办理步骤会改变状态，相应数字记在办理当日。已终止的协议和已作废的部分仍可查看。
help-record-not = 涉嫌犯罪的不予调解，一律移送。没有某个人全部事项的清单；联系方式一次只看一件，每次查看都会留痕。无权查看的记录，一律显示为不存在。
help-record-picture = 一件纠纷：当事人、调解、协议，下方是办理经过。

help-entry = 新建记录
help-entry-for = 新建记录的表格。表格中的栏目与公开登记册中的完全一致，没有别的栏目。
help-entry-1 = 按要求填写；可以不填的栏目都有注明。
help-entry-2 = 选择地点；地点很多时，输入名称或代码。
help-entry-3 = 日期填事情发生的日期，不是录入的日期。
help-entry-4 = 保存。
help-entry-then = 记录保存后，按其日期计入各清单、台账和数字。同一张表格提交两次，也只有一条记录。
help-entry-not = 填写有误的，每个栏目会分别说明，已填内容全部保留。不应写姓名之处，长号码和姓名不予接受；涉及禁止记录内容的字词也不予接受。已发生的事情，日期不能晚于今天。
help-entry-picture = 新建纠纷的表格。

help-correction = 更正与作废
help-correction-for = 用于处理差错：更正某个内容，或将误录的记录作废。
help-correction-1 = 只改有误之处，其余不动。
help-correction-2 = 写明原因，原因会记入办理经过。
help-correction-3 = 需要作废的，在记录页面选择“录入有误，作废”，并写明原因。
help-correction-then = 原来的内容仍可查看，不会被覆盖。数字按所涉日期相应变动；已发布的简报数字不变，差额另列在旁。
help-correction-not = 页面打开期间记录已被他人修改的，不予覆盖，请重新打开后再改。作废的记录不再统计，但不会删除。有些记录只能由第二人作废。
help-correction-picture = 更正诉求的表格，以及填写原因的栏目。

help-search = 搜索
help-search-for = 在您有权查看的全部内容中搜索，各条战线一次查完。
help-search-1 = 输入回执上的编号，直接打开该事项；只输入编号开头，也能在结果中找到。
help-search-2 = 也可以输入当时所写的词语：中文两个字以上，简体、繁体均可；藏文按音节；英文按整词或词头。
help-search-3 = 结果太多时，限定为某一类记录。
help-search-then = 输入几个词语时，须全部出现在同一条记录中。最近录入的排在最前，符合之处有标记。
help-search-not = 联系方式已封存，从不搜索。早已办结的事项只能用编号找到，已删除的内容不再能找到。显示的数量只计您有权查看的。
help-search-picture = 按词语搜索到的记录，每条都标出了该词。

help-places = 地名
help-places-for = 本办公室现有的全部地名，附代码和层级。
help-places-1 = 按名称的一部分或代码的开头查找。
help-places-2 = 点开一个地点，查看其下级地点。
help-places-3 = 点地点旁的“简报”，查看该地的数字。
help-places-then = 更名或改属的地点保留原来的版本；记录中显示的是形成记录时的地名。
help-places-not = 地名不能逐个手工录入，由管理员从名单导入；新名单不会使任何地点丢失。宗教活动场所不单独作为地点。
help-places-picture = 县内地名：代码、层级和通往数字的链接。

help-keyboard = 键盘
help-keyboard-for = 控制台可以完全不用鼠标操作。
help-keyboard-1 = 按 ? 显示全部快捷键。
help-keyboard-2 = 按 / 搜索，按 1 到 6 转到某条战线，按 n 新建记录。
help-keyboard-3 = 在清单或收件箱中，按 j、k 移动，按回车打开。
help-keyboard-4 = 按 e 更正当前打开的记录。
help-keyboard-then = 只用 Tab 键也能按阅读顺序到达每一处。没有 JavaScript 时各页面照样可用，只是没有这些快捷键。
help-keyboard-not = 在栏目中输入文字时快捷键不起作用，不会丢字。没有任何快捷键会保存或删除内容。
help-keyboard-picture = 列出快捷键的窗口。
