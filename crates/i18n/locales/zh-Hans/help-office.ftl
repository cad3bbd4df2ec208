# 帮助：“交办与跟进”“数字与材料”“个人信息”“设置与账户”各篇。各篇的结构见 help.ftl。

help-meeting = 交办会
help-meeting-for = 把诉求和建议交给各单位的会议：筹备、召开、发出清单、形成纪要。
help-meeting-1 = 新建一次交办会，填写日期和名称。
help-meeting-2 = 在“待交办事项”中勾选要列入清单的事项，逐件选定牵头单位和协办单位；常办此类事项的单位已预先选好。
help-meeting-3 = 按单位查看清单，可以打印，也可以下载表格。
help-meeting-4 = 召开会议：清单就此定稿，每件事交到牵头单位。
help-meeting-5 = 发出清单。
help-meeting-then = 各单位随即看到交办事项并逐件签收。页面显示各单位办理到哪一步，以及以往交办会遗留的事项。期限仍从收件之日起算。
help-meeting-not = 清单定稿后不能再增加事项。被反映的单位不能选为承办单位；有强制权的单位，只有群众本人要求并已记录时才能收到诉求。
help-meeting-picture = 交办会：勾选事项，选定牵头单位和协办单位。

help-unit = 责任单位：交办给我们的事项
help-unit-for = 单位从办公室收到的内容：交办清单、诉求和建议，以及各件的答复期限。
help-unit-1 = 签收清单。签收只表示已收到，不表示每件都由本单位办理。
help-unit-2 = 逐件打开：属于本单位的签收；不属于本单位职责的，写明理由退回。
help-unit-3 = 着手办理；情况不清的，通过办公室向群众了解。
help-unit-4 = 需要延期的，在到期之前提出。
help-unit-5 = 答复：查明了什么，做了什么，在哪里，什么时候。
help-unit-then = 办公室把答复念给群众听，然后办结。群众认为没有解决的，诉求退回本单位继续办理。没有账号的单位，通过限时有效、只对一件诉求有效的链接答复。
help-unit-not = 已经着手办理的、由裁定人确定由本单位办理的，不能退回。反映本单位的群众是谁，不向本单位显示。“将要办理”不算答复，请改为承诺日期。
help-unit-picture = 按单位列出的交办清单：编号、事项、地点和答复期限。

help-call-backs = 回访
help-call-backs-for = 从已办结的诉求中随机抽取一部分，由未经手的人再问一次是否属实。
help-call-backs-1 = 办公室在“办结率”页面抽取一批。
help-call-backs-2 = 打开“我的回访”，再打开其中一件诉求和联系方式。
help-call-backs-3 = 联系群众，问是否已解决、是否满意。
help-call-backs-4 = 记录所听到的；没有联系上的也要记录。
help-call-backs-then = 回访结果汇成比率，每份答复按所在分层加权。如未解决，群众可以提出异议，诉求继续办理。
help-call-backs-not = 收件、答复或办结过该诉求的人不能回访，所涉单位也不能。抽到哪些就是哪些，不能更换。回访反映的是办公室的工作情况，从不针对某个人。
help-call-backs-picture = 回访清单：随机抽取的诉求，以及所听到的。

help-rates = 办结率
help-rates-for = 按期答复多少、解决多少、群众是否满意，并说明每个比率由什么构成。
help-rates-1 = 选择诉求的收件时段和地点。
help-rates-2 = 每个比率都要连同“多少件中多少件”和区间一起看。
help-rates-3 = 往下按类别、按单位查看，以及诉求的去向。
help-rates-then = 未到期、未办结的不计入比率。未表态办结、撤回、合并的单列。回访说明“已解决”有多少属实。
help-rates-not = 不足五件的分组不显示。没有工作队和个人的比率，不排名，不计分。单位只看本单位的。
help-rates-picture = 三个比率，各附分子、分母和区间。

help-topics = 共性问题
help-topics-for = 至少五件相似诉求背后的同一个问题，例如同一条水管、同一段路，作为一件事交给一个单位负责。
help-topics-1 = 查看系统提出的问题：每天一次，在同一类别中比较相似的诉求。
help-topics-2 = 打开其中一个，阅读所含的诉求。
help-topics-3 = 确定负责单位并接手，或者搁置。
help-topics-4 = 根源消除之后，结束这个问题。
help-topics-then = 所含诉求仍逐件答复、逐件定结果；共性问题说明根源由谁负责。
help-topics-not = 不足五件的不成为共性问题；投诉单位的诉求不列入。共性问题只说事，不涉及人；不发出警报，也不统计任何人提出过多少诉求。
help-topics-picture = 系统提出的共性问题，以及已有单位负责的共性问题。

help-bulletin = 简报
help-bulletin-for = 任意时段、任意地点的六条战线，以文字和表格呈现，数字当场由记录统计得出。
help-bulletin-1 = 选择日期和地点，或直接选用常用时段。
help-bulletin-2 = 阅读内容；每个数字都能点开，看到背后的记录。
help-bulletin-3 = 可下载 PDF、XLSX、HTML 或 Markdown，四种语言任选，也可两种对照。
help-bulletin-4 = 可与另一时段对比；时段结束后可以发布。
help-bulletin-then = 页面上的数字随记录变动。需要引用的，请先发布，按期号定稿。
help-bulletin-not = 您的角色不能查看的部分计入数字，并合成一个数显示。公开简报时段固定，从乡镇一级起，不显示少于五人的群众分组。任何人都不能手工填写数字。
help-bulletin-picture = 一个工作季的简报：左侧是文字报告，右侧是数字表。

help-comparison = 对比
help-comparison-for = 两个时段或两个地点，逐项数字并列对比。
help-comparison-1 = 先选第一组的日期和地点，再选第二组的。
help-comparison-2 = 点“查看”。
help-comparison-3 = 点开任意一侧的数字，查看背后的记录。
help-comparison-then = 差额列在两个数字旁边。两个时段长短不同的，照实显示，不作推算。
help-comparison-not = 不对地点评优劣，也不比较工作队和工作人员。您的角色不能查看的记录计入数字，但不能打开。尚未结束的时段数字还会变化，对比结果也随之变化。
help-comparison-picture = 两个时段的数字及差额对照表。

help-issues = 已发布的简报
help-issues-for = 已发布的一期简报：数字、统计口径和文字报告按期号固定，多年以后仍可核对。
help-issues-1 = 在“简报”页面选择已结束的时段，点“发布”。
help-issues-2 = 选择面向办公室内部，还是面向公众。
help-issues-3 = 同一时段发布过、此后数字有变动的，须说明更正了什么。
help-issues-4 = 打开一期阅读，或下载文件。
help-issues-then = 正文校验值写入公开日志。此后的变动列在原数字旁边。公开的各期在“已公布的简报”中人人可看，并可订阅；办公室也可以设定自动发布。
help-issues-not = 尚未结束的时段不能发布。已发布的内容不能更改，也不能撤回；更正须另发一期，并注明更正哪一期。
help-issues-picture = 已发布的一期：期号、时段和各种格式的文件。

help-figures = 一个数字及其记录
help-figures-for = 一个数字从哪里来：统计什么、怎样统计，以及背后的每一条记录。
help-figures-1 = 在简报、战线页面或首页点一个数字。
help-figures-2 = 阅读统计内容和统计方法。
help-figures-3 = 点开一行查看记录。
help-figures-then = 各行数量与不能查看的部分相加，必等于这个数字。上报数字没有逐条记录，是单位上报、附有出处的一个数。
help-figures-not = 按需求类别统计的数字只细到村，绝不细到户。您不能查看的记录合成一个数列出。没有出处的上报数字不予接受。
help-figures-picture = “收集诉求”这个数字：统计口径和背后的记录。

help-ledgers = 台账
help-ledgers-for = 把一类记录按时段和地点列成表，可以查看、打印、签字、带走。
help-ledgers-1 = 选择一本台账，再选日期和地点，首尾两日都算在内。
help-ledgers-2 = 在页面上查看，或用浏览器打印。
help-ledgers-3 = XLSX 用于打印和签字：有标题、时段、页码和签字栏。CSV 供其他程序使用，行数不限。
help-ledgers-4 = 栏目由统筹办公室编号确定，对所有人有效。
help-ledgers-then = 台账只是同一批记录的另一种看法，没有自己的数据；记录更正后，台账随即改变。
help-ledgers-not = 群众的姓名和联系方式、住户、位置坐标和被反映的单位不能选作栏目。您得到的是您有权查看的行；另外还有多少行，在标题旁写明。
help-ledgers-picture = 诉求台账，表格上方是时段和地点。

help-privacy = 个人信息
help-privacy-for = 本办公室保存群众的哪些信息、为什么、保存到何时、谁能看。此页由程序自身的数据栏目清单生成。
help-privacy-1 = 逐项查看保存的内容和期限。
help-privacy-2 = 本人凭编号和密码可以查看自己的事项，并可要求查阅、更正或删除。
help-privacy-3 = 管理员可以在“个人数据限制”中设定更短的期限；每项限制在程序中都有上限。
help-privacy-then = 联系方式和涉及群众的文字到期删除，以后恢复备份时也一并删除。事项、期限和数字保留。
help-privacy-not = 宗教、民族、政治观点、犯罪记录和态度，任何栏目和表格都不记录。没有个人页面，也没有住户历史。查看联系方式会留痕，审计人员和本人可以知道。
help-privacy-picture = 数据保护页面：保存什么、为什么、到何时、谁能看。

help-contacts = 联系方式与本人数据
help-contacts-for = 群众来电说不出编号时查找事项，更正或删除联系方式，答复群众关于本人数据的请求。
help-contacts-1 = 有人来电：输入完整的电话号码或完整的姓名。
help-contacts-2 = 在事项页面更正联系方式：只填新的，不显示原来的。
help-contacts-3 = 本人要求删除的，予以删除。
help-contacts-4 = 登记本人数据请求并注明所涉事项；打开文件，打印后交给本人，按期答复。
help-contacts-then = 每次查找、每次查看都会留痕。联系方式删除后不能恢复，事项仍然保留。
help-contacts-not = 只输入号码的一部分查不到任何结果，也只能查找您经办的事项。每天查看有上限，达到上限后须由审计员先行查看。拒绝须有理由，并告知本人。
help-contacts-picture = 按电话号码或姓名查找事项。

help-readings = 谁查看了联系方式
help-readings-for = 供审计员使用：哪些联系方式被打开过、由谁打开、为了什么，只短期保存。
help-readings-1 = 查看谁达到了当日上限。
help-readings-2 = 问清用途；确有需要的，点“已查看，可以继续”。
help-readings-3 = 浏览最近的查看记录。
help-readings-then = 您看过之后，达到上限的人员可以继续查看。群众在自己的页面上也能看到谁查看过其联系方式。
help-readings-not = 只用来判断有没有不必要的查看，不作他用。这里不显示联系方式的内容，也不显示工作人员的其他活动，到期即删除。
help-readings-picture = 供审计员查看的记录，最近的排在最前。

help-confidence = 保密反映
help-confidence-for = 反映办公室或单位人员行为的事项，不经过任何收件箱和清单，直接送到指定的少数几位阅看人。
help-confidence-1 = 群众开始讲这类事情时，请把反映页面交给本人，让其独自填写。
help-confidence-2 = 由管理员提名阅看人，第二人同意；至少要有两位。
help-confidence-3 = 阅看人设置口令，写下并锁好。
help-confidence-4 = 阅看人用口令打开反映，按期答复。
help-confidence-then = 反映人凭编号和密码查看进展和答复。每次打开都按阅看人编号留痕。
help-confidence-not = 被反映的人看不到；内容用办公室没有的密钥锁住，不进入任何清单、搜索、统计和导出。所有口令都丢失的，内容就无法恢复。
help-confidence-picture = 保密反映页面：由谁阅看。

help-break-glass = 紧急打开事项
help-break-glass-for = 有人处于危险之中，而有权查看该事项的人又联系不上时使用。
help-break-glass-1 = 填写诉求编号、为什么不能等、需要几个小时。
help-break-glass-2 = 由第二人同意或拒绝。
help-break-glass-3 = 办理急需的事。
help-break-glass-4 = 办完即交还。
help-break-glass-then = 这一件诉求对您打开，最长 24 小时。审计员立即得到通知，该事项的办理经过中也有记载。
help-break-glass-not = 任何人不得批准自己的申请。保密反映绝不能以这种方式打开；清单和搜索的范围也不会因此扩大。本来就有权查看的，请照常打开。
help-break-glass-picture = 申请打开一件诉求若干小时的表格。

help-residents = 群众看到的页面
help-residents-for = 不用账号的页面：提出诉求，并凭编号和密码查看进度。
help-residents-1 = 提出诉求时一页只问一件事：什么事、在哪里、用自己的话说、是否希望答复。
help-residents-2 = 最后得到回执：编号、二维码和可撕下的密码。
help-residents-3 = 凭编号和密码可以查看进度、补充情况、说明答复是否解决问题、提出异议或撤回。
help-residents-4 = 还可以看到保存了自己的哪些信息、谁查看过联系方式。
help-residents-then = 由此提出的诉求同样进入收件箱。
help-residents-not = 不需要姓名，也不需要 JavaScript。密码错误打不开任何内容，多次输错须等待一段时间。办公室不受理的事项当场说明，并告知由谁受理。
help-residents-picture = 群众提出诉求的第一页：选择是什么事。

help-register = 公开登记册
help-register-for = 本办公室设置的全部内容，人人可看：表格、类别、指标、单位及其权限、各项数值、数据送往何处。
help-register-1 = 打开一张空白表格，查看所问的每一个栏目。
help-register-2 = 查看各单位；有强制权的单位有标明。
help-register-3 = 办公室设定公开的，“逾期”页面按编号列出逾期已久的诉求。
help-register-then = 设置变动，登记册随之变动，每次变动都记入公开日志。用暗语代替而词表没有拦住的，在这里也看得出来。
help-register-not = 登记册中没有任何个人，也没有诉求的内容。任何人都不能把表格、类别或数据接收方隐藏起来。
help-register-picture = 公开登记册：空白表格，以及各类别的工作日数。

help-log = 公开日志
help-log-for = 证明没有删除、没有倒填日期：每天的事件成为不透露内容的条目，汇总后由签名的检查点确认。
help-log-1 = 在诉求页面（凭编号和密码）取得证明。
help-log-2 = 把文件放入“核对证明”页面；由页面自行计算，不向外发送任何内容。
help-log-3 = 不时在别处留存一个检查点；以后的检查点必须包含它。
help-log-then = 如果有人绕过程序删除或改动了诉求，核对就不能通过，并指出在何处。“doorstep verify”可核对整个办公室的数据。
help-log-not = 日志不透露任何人和任何事：条目都是加盐的校验值，其中还混有空白条目，从时间上也认不出是谁。任何人都不能撤回条目，机器的所有者也不能。
help-log-picture = 核对公开日志证明的页面。

help-setup = 设置本办公室
help-setup-for = 从空白的办公室到第一次走访，一步一页。页面显示已完成哪些，随时可以离开再继续。
help-setup-1 = 先填名称和语言，再从名单导入地名。
help-setup-2 = 录入单位、诉求类别、工作队及所驻的村、人员。
help-setup-3 = 记第一次走访。
help-setup-4 = 通常做法不合适时再设：日历、期限、提醒、不受理的事项、限制和各项数值。
help-setup-then = 一切设置以后都能更改，并列入公开登记册。数值更改后从此生效；此前已经告知群众的，仍照原样。
help-setup-not = 地名名单有误的，会指出行、列和原因，不会丢失任何地点。数值都有界限，任何办公室不能超出。类别和提问如涉及禁止记录的内容，不予接受，并指出是哪个词。
help-setup-picture = 设置步骤：已完成的和待办的。

help-staff = 单位、工作队和人员
help-staff-for = 谁参加工作：单位及其职责，工作队及所驻的村，人员及其权限和登录方式。
help-staff-1 = 录入单位；有强制或处罚权的，予以标明。
help-staff-2 = 录入工作队并安排驻村；工作队只在所驻的村登记。
help-staff-3 = 添加人员，每人一种角色及其适用范围；一次性链接请当面交付。
help-staff-4 = 在“登录管理”页面查看哪些链接尚未使用、哪些角色需要第二验证方式。
help-staff-then = 链接一天之内有效，只能用一次。权限立即生效，到您设定的日期终止；本人办过的事仍以其姓名留在经过中。
help-staff-not = 任何人不能授予自己没有的权限。人员记录中没有政治面貌、民族和任何评定，也不统计个人工作量。授予登录方式须再次输入密码。
help-staff-picture = 人员清单：谁是领导、从何时起参加。

help-clocks = 类别、日历和期限
help-clocks-for = 群众可以反映什么，几个工作日内答复，哪些天是工作日。
help-clocks-1 = 为每个类别设定工作日数和通常承办的单位；需要时另加提问。
help-clocks-2 = 把调休的节假日录入日历，可从文件导入，也可逐日录入。
help-clocks-3 = 在期限表中按紧急程度和地点，设定哪些要更快答复。
help-clocks-4 = 在提醒阶梯中设定到期前后几天提醒谁。
help-clocks-then = 新收到的诉求随即按新规定计算；正在办理的，仍按已告知群众的期限。
help-clocks-not = 期限不会悄悄重新起算。期限须在 1 至 250 个工作日之间。类别或提问涉及宗教、民族、政治观点、犯罪记录或态度的，不予接受。
help-clocks-picture = 诉求类别清单及其工作日数。

help-configuration = 设置文件
help-configuration-for = 采用别的办公室的设置，或者把本办公室的设置交给别人；是一个看得懂的文件。
help-configuration-1 = 下载本办公室的设置。
help-configuration-2 = 需要采用别处的，选择文件后点“比较”。
help-configuration-3 = 查看哪些是新增的，哪些将会更改。
help-configuration-4 = 点“采用”。
help-configuration-then = 只在本办公室有的内容保持不动。每项变动记入经过和公开登记册。
help-configuration-not = 文件中没有人员、地址、密钥和任何事项。只要有一行不能接受，就全部不采用，页面会指出是哪一行、为什么。下载须有整个办公室的权限，采用由管理员办理。
help-configuration-picture = 下载本办公室设置并与别处比较的页面。

help-notices = 通知与网络回调
help-notices-for = 从本机发出的内容：邮件、短信，以及发给其他程序的消息；这里列出没有发出去的。
help-notices-1 = 查看哪些已放弃发送，并在相应之处改正地址。
help-notices-2 = 点“重试”。
help-notices-3 = 通知用语可以由办公室自定，每种语言分别填写。
help-notices-4 = 需要让其他程序得知事件的，录入网络回调的地址和密钥。
help-notices-then = 发送失败的会自动重试，间隔越来越长。同一内容不会发送两次；每个接收方都列入公开登记册。
help-notices-not = 通知不写事由，只有编号和链接。网络回调不含联系方式和群众的原话。指向办公室内部网络的地址不予接受，除非机器的所有者准许。
help-notices-picture = 没有发出去的通知，以及各网络回调的状态。

help-calendars = 日历中的期限
help-calendars-for = 供单位的日历程序使用的地址，可在日历中看到哪件诉求何时到期。
help-calendars-1 = 点“生成地址”。
help-calendars-2 = 在日历程序中以订阅方式添加。
help-calendars-3 = 不再需要，或者被别人知道时，予以撤销。
help-calendars-then = 日历显示编号、类别和日期，随交办、延期和答复自动更新。
help-calendars-not = 日历中没有地点、人员和诉求内容，因为谁有地址谁就能读取。地址只显示一次。
help-calendars-picture = 生成日历地址的页面。

help-sign-in = 登录
help-sign-in-for = 办公室和单位工作人员进入控制台的入口；群众不需要登录。
help-sign-in-1 = 首次使用，打开一次性链接，设置密码：至少八个字符，最好用几个词。
help-sign-in-2 = 以后用用户名和密码、通行密钥，或本单位统一登录（如有）登录。
help-sign-in-3 = 角色有要求的，输入手机上的验证码。
help-sign-in-then = 长时间不用会自动退出。修改密码后，其他登录全部退出。
help-sign-in-not = 不会说明是用户名有误还是密码有误。多次输错须等待。用过的或过期的链接打不开任何内容，请向管理员另要一个。
help-sign-in-picture = 登录页面，旁边是群众的入口。

help-account = 我的账户
help-account-for = 您的登录方式，以及以您名义打开的内容：密码、验证码、通行密钥、令牌、下乡设备、登录状态。
help-account-1 = 查看已打开的登录，不认识的予以终止。
help-account-2 = 添加通行密钥或手机验证码；恢复码请写在纸上保存。
help-account-3 = 为每个程序单独生成令牌，只给必需的权限，并设定截止日期。
help-account-4 = 添加下乡设备；设备丢失的，立即撤销。
help-account-then = 令牌只显示一次。丢失的设备再次联网时自动清除内容。终止的登录立即失效。
help-account-not = 令牌的权限不会超出您本人，也不能授予登录方式。长期有效的操作须再次输入密码。没有签到打卡，也没有人查看您在哪里、做了多少。
help-account-picture = 账户页面：登录方式和已打开的登录。

help-api = 程序接口
help-api-for = JSON 接口：供其他程序以同样的权限使用同样的记录。
help-api-1 = 在账户页面生成令牌。
help-api-2 = 查找所需操作；供程序读取的说明见页面上方的链接。
help-api-3 = 在请求中附上“Authorization: Bearer”和令牌。
help-api-then = 清单分页返回，“next”指向下一页。由发送方生成编号的记录，发送两次也只有一条。
help-api-not = 出错时返回固定代码和一句话，说明怎么办。本人不能查看的，其程序得到的也是 404。没有批量读取联系方式的途径。
help-api-picture = 接口的各项操作，分组列出。
